-- Words about families, encrypted with one key per subject. Destroying a key erases the words and
-- leaves every event that points at them.
create table narrative_key (
  council   text        not null,
  subject   text        not null,
  wrapped   bytea,
  master    text        not null,
  made      timestamptz not null,
  destroyed timestamptz,
  primary key (council, subject)
);
create table narrative (
  id         text        not null primary key,
  council    text        not null,
  case_id    text        not null,
  subject    text        not null,
  nonce      bytea       not null,
  ciphertext bytea       not null,
  digest     text        not null,
  recorded   timestamptz not null
);
create index narrative_of_case on narrative (case_id);
select event_log.isolate('${service}.narrative_key');
select event_log.isolate('${service}.narrative');
grant insert on narrative_key, narrative to ${request};
