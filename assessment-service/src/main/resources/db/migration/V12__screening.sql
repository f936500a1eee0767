-- First looks at whether a child might go home, as people read them.
create table screening (
  position bigint primary key,
  council  text   not null,
  case_id  text   not null,
  kind     text   not null,
  occurred text   not null,
  outcome  text   not null,
  reasons  text
);
create index screening_of_case on screening (case_id, position);

select event_log.isolate('assessment_service.screening');
