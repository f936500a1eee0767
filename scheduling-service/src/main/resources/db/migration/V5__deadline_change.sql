-- What became of each deadline, with all that its events say, for people who ask why. Rebuilt from
-- events at any time.
create table deadline_change (
  position bigint  not null primary key,
  council  text    not null,
  case_id  text    not null,
  deadline text    not null,
  event_id text    not null,
  type     text    not null,
  version  integer not null,
  envelope text    not null,
  payload  text    not null
);
create index deadline_change_of on deadline_change (deadline, position);

-- Records that were corrected or withdrawn, each with the last event that did so.
create table put_right (
  event_id text not null primary key,
  council  text not null,
  case_id  text not null,
  by_event text not null
);

select event_log.isolate('${service}.deadline_change');
select event_log.isolate('${service}.put_right');
