-- How far each event processor of this service has read.
create table token_entry (
  processor_name text    not null,
  segment        integer not null,
  token          text,
  token_type     text,
  timestamp      text,
  owner          text,
  primary key (processor_name, segment)
);
