-- What binds all events up to a position. running_hash is the SHA-256 of the running hash before it (32
-- zero bytes before the first event) and the event's hash, over all events in order of position.
create table event_log.checkpoint (
  position     bigint      not null primary key check (position > 0),
  running_hash text        not null,
  hashes       bytea       not null,
  signed_at    timestamptz not null,
  key_id       text        not null,
  signature    text        not null
);
comment on table event_log.checkpoint is 'Signed proof of all events up to a position, append only; the key is kept elsewhere';
comment on column event_log.checkpoint.running_hash is 'Over all events up to the position, in hexadecimal';
comment on column event_log.checkpoint.hashes is 'Of the events since the checkpoint before it, in order, 32 bytes each: to find which one was changed';
comment on column event_log.checkpoint.signature is 'Ed25519, in Base64, of: homeward checkpoint 1, position, running hash, signed at, key id, each with a line feed';

grant select, insert on event_log.checkpoint to homeward_log_signer;
create trigger append_only before update or delete or truncate on event_log.checkpoint
  for each statement execute function event_log.refuse();
