-- What decisions relied on, and what their cases learned, so that a decision whose grounds turn out
-- otherwise is flagged. Kept by the automation itself; never emptied by a replay.
create table ground (
  council  text   not null,
  case_id  text   not null,
  decision text   not null,
  position bigint not null,
  occurred text   not null,
  role     text,
  fact     text   not null,
  value    text   not null,
  primary key (decision, fact)
);
create index ground_of_case on ground (case_id, fact);
create table ground_fact (
  council  text        not null,
  case_id  text        not null,
  position bigint      not null,
  ordinal  integer     not null,
  event    text        not null,
  fact     text        not null,
  value    text        not null,
  occurred text        not null,
  recorded timestamptz not null,
  by_user  text        not null,
  source   text        not null,
  primary key (case_id, fact, position, ordinal)
);
select event_log.isolate('case_service.ground');
select event_log.isolate('case_service.ground_fact');
