-- Events that a handler of this service failed on, and what followed them in the same case. The
-- events themselves stand in the log.
create table dead_letter (
  processor_name text        not null,
  position       bigint      not null,
  sequence_key   text        not null,
  council        text        not null,
  event_id       text        not null,
  reason         text        not null,
  since          timestamptz not null default now(),
  primary key (processor_name, position)
);
create index dead_letter_sequence on dead_letter (processor_name, sequence_key);
select event_log.isolate('${service}.dead_letter');
