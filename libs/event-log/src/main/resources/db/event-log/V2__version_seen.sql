-- What stood under each version that events name, such as a council's rules, when it was first seen
-- here: events say only the version, so the same version must never mean something else.
create table event_log.version_seen (
  council    text        not null check (council <> ''),
  subject    text        not null,
  version    text        not null,
  digest     text        not null,
  first_seen timestamptz not null,
  primary key (council, subject, version)
);
comment on table event_log.version_seen is 'The content of each version that events name, as first seen; append only';

alter table event_log.version_seen enable row level security;
alter table event_log.version_seen force row level security;
create policy council_reads on event_log.version_seen for select
  using (council = current_setting('homeward.council', true));
create policy council_appends on event_log.version_seen for insert
  with check (council = current_setting('homeward.council', true));
grant select on event_log.version_seen to homeward_log_reader;
grant insert on event_log.version_seen to homeward_log_writer;
create trigger append_only before update or delete or truncate on event_log.version_seen
  for each statement execute function event_log.refuse();
