-- Every event of every case, from whichever service: what history, summary and episodes are told from.
create table case_event (
  position     bigint      primary key,
  event_id     text        not null,
  council      text        not null,
  case_id      text        not null,
  type         text        not null,
  version      integer     not null,
  aggregate    text        not null,
  sequence     bigint      not null,
  occurred     text        not null,
  began        timestamptz not null,
  recorded     timestamptz not null,
  envelope     text        not null,
  payload      text        not null
);
create index case_event_of_case on case_event (case_id, position);
create index case_event_as_it_happened on case_event (case_id, began, position);
select event_log.isolate('case_service.case_event');

-- The cases of a council and how each stands.
create table case_list (
  case_id         text    primary key,
  council         text    not null,
  opened_at       bigint  not null,
  child_reference text    not null,
  considered      text    not null,
  state           text    not null,
  since           text    not null
);
create index case_list_in_order on case_list (council, opened_at);
select event_log.isolate('case_service.case_list');
