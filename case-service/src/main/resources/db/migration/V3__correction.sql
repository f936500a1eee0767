-- A correction also touches what a decision only needed to have been at some time.
alter table ground add column turns boolean not null default true;

-- The records that episodes follow from, so that a corrected one can be followed anew. Kept by the
-- automation itself; never emptied by a replay.
create table followed (
  event_id text    primary key,
  council  text    not null,
  case_id  text    not null,
  type     text    not null,
  version  integer not null,
  payload  text    not null
);
select event_log.isolate('case_service.followed');
