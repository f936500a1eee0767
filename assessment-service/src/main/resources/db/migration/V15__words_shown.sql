-- Where the words are kept that people read beside what they are about.
alter table assessment add column supervision_notes text, add column endorsement_reason text;
alter table parental_agreement add column changes text;
