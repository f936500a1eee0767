-- The one event log. Its shape is final: later work fills columns, it does not change them.

create sequence event_log.position;

-- Positions become visible in their own order, whoever inserts: the lock is held to the commit and
-- the position is drawn under it. A trigger would come too late, since defaults are evaluated first.
create function event_log.next_position() returns bigint
  language plpgsql volatile as $$
begin
  perform pg_advisory_xact_lock(7236281923447116);
  return nextval('event_log.position');
end $$;

create table event_log.event (
  position            bigint      not null default event_log.next_position() constraint event_position primary key,
  event_id            text        not null constraint event_once unique,
  aggregate_type      text        not null,
  aggregate_id        text        not null,
  sequence            bigint      not null check (sequence >= 0),
  case_id             text,
  council             text        not null check (council <> ''),
  service             text        not null,
  type                text        not null,
  version             integer     not null check (version > 0),
  occurred_on         date        not null,
  occurred_at         timestamptz,
  recorded            timestamptz not null,
  payload             text        not null,
  metadata            text        not null,
  idempotency_key     text,
  idempotency_ordinal integer,
  previous_hash       bytea,
  hash                bytea,
  constraint event_sequence unique (aggregate_id, sequence),
  check ((idempotency_key is null) = (idempotency_ordinal is null))
);
create index event_case on event_log.event (case_id, position) where case_id is not null;
create unique index event_idempotency on event_log.event (council, service, idempotency_key, idempotency_ordinal)
  where idempotency_key is not null;

comment on table event_log.event is 'Everything that happened, append only; event_log.history reads better';
comment on column event_log.event.position is 'Order of recording over all councils and services; holes are rolled-back writes';
comment on column event_log.event.sequence is 'Order within the aggregate, from 0, without holes';
comment on column event_log.event.type is 'Published name of the event';
comment on column event_log.event.occurred_on is 'The local date on which it happened, as the person said';
comment on column event_log.event.occurred_at is 'The moment, where the time of day was given';
comment on column event_log.event.recorded is 'When it was recorded, by the clock of the domain';

alter table event_log.event enable row level security;
alter table event_log.event force row level security;
create policy council_reads on event_log.event for select
  using (council = current_setting('homeward.council', true));
create policy council_appends on event_log.event for insert
  with check (council = current_setting('homeward.council', true) and current_user = service || '_request');

grant select on event_log.event to homeward_log_reader;
grant insert (event_id, aggregate_type, aggregate_id, sequence, case_id, council, service, type, version,
    occurred_on, occurred_at, recorded, payload, metadata, idempotency_key, idempotency_ordinal)
  on event_log.event to homeward_log_writer;
grant usage on sequence event_log.position to homeward_log_writer;

-- Holds for the owner too.
create function event_log.refuse() returns trigger
  language plpgsql as $$
begin
  raise insufficient_privilege using message = 'The event log is append-only';
end $$;
create trigger append_only before update or delete or truncate on event_log.event
  for each statement execute function event_log.refuse();

create view event_log.history with (security_invoker = true) as
  select position, recorded, occurred_on, occurred_at, council, case_id, aggregate_type, aggregate_id, sequence,
         service, type, version, payload::jsonb as payload, metadata::jsonb as metadata, event_id
  from event_log.event;
comment on view event_log.history is 'The log for reading: payload and metadata as jsonb; shows the council in homeward.council';
grant select on event_log.history to homeward_log_reader;

-- For owners of other schemas: select event_log.isolate('case_service.known_fact')
create function event_log.isolate(isolated text) returns void
  language plpgsql as $$
begin
  execute format('alter table %s enable row level security', isolated::regclass);
  execute format('alter table %s force row level security', isolated::regclass);
  execute format('create policy council on %s using (council = current_setting(''homeward.council'', true))',
    isolated::regclass);
end $$;
comment on function event_log.isolate(text) is 'Shows each council only its own rows of a table that has a column council';
