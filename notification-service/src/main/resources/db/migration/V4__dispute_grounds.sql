-- Where the words are kept that say what is disputed and why.
alter table escalation add column grounds text;
