-- What a chronology tells, event by event, as people read it.
create table chronology_entry (
  position     bigint primary key,
  council      text   not null,
  case_id      text   not null,
  chronology   text   not null,
  entered      text   not null,
  from_day     date   not null,
  until_day    date,
  source       text   not null,
  theme        text   not null,
  subject      text   not null,
  significance text   not null,
  happened     text   not null,
  analysis     text   not null
);
create index chronology_entry_of_chronology on chronology_entry (chronology, from_day, position);

select event_log.isolate('assessment_service.chronology_entry');
