-- Every deadline of every case, past ones too. Rebuilt from events at any time.
create table deadline (
  deadline      text        not null primary key,
  council       text        not null,
  case_id       text        not null,
  version       bigint      not null,
  position      bigint      not null,
  event_id      text        not null,
  correlation   text        not null,
  timescale     text        not null,
  timescale_id  text        not null,
  rule_id       text        not null,
  rule_from     date        not null,
  rule_source   text        not null,
  rule_inferred boolean     not null,
  kind          text        not null,
  statutory     boolean     not null,
  owners        text[]      not null,
  escalate_to   text[]      not null,
  anchor        text        not null,
  anchored      text        not null,
  earliest_on   date,
  due_on        date,
  due_at        timestamptz,
  act_by        date,
  pending       boolean     not null,
  calendar      text        not null,
  due_order     timestamptz not null,
  state         text        not null,
  due_soon      boolean     not null default false,
  breached_at   text,
  closed        text,
  days_late     integer,
  minutes_late  bigint,
  late          boolean,
  reason        text
);
create index deadline_of_case on deadline (council, case_id, position);
create index deadline_open on deadline (council, due_order, deadline) where state = 'open';

-- What will come true by the passing of time, and when.
create table due_moment (
  deadline text        not null references deadline on delete cascade,
  what     text        not null,
  moment   timestamptz not null,
  council  text        not null,
  case_id  text        not null,
  primary key (deadline, what)
);
create index due_moment_next on due_moment (moment, case_id, deadline);

-- Who holds which role for a child, so that people find what is theirs.
create table case_person (
  case_id text not null,
  role    text not null,
  council text not null,
  person  text not null,
  primary key (case_id, role)
);
create index case_person_of on case_person (council, person);

select event_log.isolate('${service}.deadline');
select event_log.isolate('${service}.due_moment');
select event_log.isolate('${service}.case_person');
