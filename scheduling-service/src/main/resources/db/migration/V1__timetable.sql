-- What the timetable has heard of each case, and which deadlines it has asked for because of that.
-- Written in one transaction with how far it has heard: not to be rebuilt apart from it.
create table timetable_fact (
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
create index timetable_fact_of_case on timetable_fact (case_id, position, ordinal);

create table live_deadline (
  deadline       text not null primary key,
  council        text not null,
  case_id        text not null,
  timescale      text not null,
  anchor         text not null,
  anchored       text not null,
  earliest_on    date,
  due_on         date,
  due_at         timestamptz,
  act_by         date,
  late_from      timestamptz,
  pending_beyond date
);
create index live_deadline_of_case on live_deadline (case_id);
create index live_deadline_of_council on live_deadline (council, case_id);

-- The newest calendar that each council has published; without one, the shipped calendar counts.
create table calendar_version (
  council        text   not null primary key,
  version        text   not null,
  bank_holidays  date[] not null,
  known_until    date   not null
);

select event_log.isolate('${service}.timetable_fact');
select event_log.isolate('${service}.live_deadline');
select event_log.isolate('${service}.calendar_version');
