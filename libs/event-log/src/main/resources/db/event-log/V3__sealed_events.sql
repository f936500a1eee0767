-- The database itself gives each event its position and seals it, whoever inserts and whatever they
-- bring along. The lock is held to the commit, so positions become visible in their own order; they
-- are counted on from what is there, so a write that is rolled back leaves no hole.

alter table event_log.event alter column position drop default;
drop function event_log.next_position();
drop sequence event_log.position;

-- The hash of an event is the SHA-256 of PostgreSQL's binary form of a row of the values below, in
-- this order: the number of values, then for each its type's oid, its length in bytes (-1: null) and
-- its bytes; all numbers signed, most significant byte first, 32 bits if nothing else is said.
-- text: oid 25, UTF-8. bigint: 20, 64 bits. integer: 23. date: 1082, days since 2000-01-01.
-- timestamptz: 1184, 64 bits, microseconds since 2000-01-01T00:00:00Z. bytea: 17.
create function event_log.hash_of(e event_log.event) returns bytea
  language plpgsql stable as $$
begin
  -- The binary form of a text is in the client's encoding.
  if pg_client_encoding() <> 'UTF8' then
    raise exception 'Events are hashed as UTF-8: set client_encoding to UTF8';
  end if;
  return sha256(record_send(row(
    e.position, e.event_id, e.aggregate_type, e.aggregate_id, e.sequence, e.case_id, e.council, e.service,
    e.type, e.version, e.occurred_on, e.occurred_at, e.recorded, e.payload, e.metadata,
    e.idempotency_key, e.idempotency_ordinal, e.previous_hash)));
end $$;

-- What it runs as, the log's owner, must see the newest event of all and of the case, whatever
-- council is set.
create policy owner_reads on event_log.event for select to homeward_log_owner using (true);

create function event_log.seal() returns trigger
  language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(7236281923447116);
  new.position = 1 + coalesce((select position from event_log.event order by position desc limit 1), 0);
  new.previous_hash = (select hash from event_log.event
    where case_id = new.case_id and council = new.council order by position desc limit 1);
  new.hash = event_log.hash_of(new);
  return new;
end $$;
create trigger seal before insert on event_log.event for each row execute function event_log.seal();

-- What was recorded before events were sealed keeps its positions, holes included.
alter table event_log.event disable trigger append_only;
alter table event_log.event no force row level security;
do $$
declare
  e event_log.event;
begin
  perform pg_advisory_xact_lock(7236281923447116);
  for e in select * from event_log.event where hash is null order by position loop
    e.previous_hash = (select hash from event_log.event b
      where b.case_id = e.case_id and b.council = e.council and b.position < e.position
      order by position desc limit 1);
    update event_log.event set previous_hash = e.previous_hash, hash = event_log.hash_of(e)
      where position = e.position;
  end loop;
end $$;
alter table event_log.event force row level security;
alter table event_log.event enable trigger append_only;
alter table event_log.event alter column hash set not null;

comment on column event_log.event.position is 'Order of recording over all councils and services';
comment on column event_log.event.previous_hash is 'Hash of the event before it in its case; null for the first, and where there is no case';
comment on column event_log.event.hash is 'Hash of all that is stored of the event, and of previous_hash: event_log.hash_of';
