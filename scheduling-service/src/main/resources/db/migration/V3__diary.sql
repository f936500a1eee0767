-- Meetings and visits of every case. Rebuilt from events at any time.
create table meeting (
  meeting      text   not null primary key,
  council      text   not null,
  case_id      text   not null,
  version      bigint not null,
  position     bigint not null,
  kind         text   not null,
  state        text   not null,
  planned_on   date   not null,
  required     text[] not null,
  held         text,
  adjourned    text,
  adjourned_to date,
  cancelled    text,
  attendees    text[],
  apologies    text[]
);
create index meeting_of_case on meeting (council, case_id, position);

create table meeting_record (
  meeting text not null,
  stage   text not null,
  council text not null,
  issued  text not null,
  primary key (meeting, stage)
);

create table visit (
  visit            text    not null primary key,
  council          text    not null,
  case_id          text    not null,
  position         bigint  not null,
  made             text    not null,
  seen_alone       boolean not null,
  announced        boolean not null,
  place            text    not null,
  not_alone_reason text
);
create index visit_of_case on visit (council, case_id, position);

select event_log.isolate('${service}.meeting');
select event_log.isolate('${service}.meeting_record');
select event_log.isolate('${service}.visit');
