-- What each case has learned, from whichever service; the gates of this service read it.
create table case_fact (
  position     bigint      not null,
  ordinal      integer     not null,
  council      text        not null,
  case_id      text        not null,
  fact         text        not null,
  value        text        not null,
  occurred     text        not null,
  event_id     text        not null,
  by_user      text        not null,
  on_behalf_of text,
  recorded     timestamptz not null,
  source       text        not null,
  primary key (position, ordinal)
);
create index case_fact_of_case on case_fact (case_id, position, ordinal);
select event_log.isolate('${service}.case_fact');
