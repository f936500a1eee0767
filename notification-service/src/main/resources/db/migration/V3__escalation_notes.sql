-- Where the words are kept that say how a matter was settled.
alter table escalation add column notes text;
