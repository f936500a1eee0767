-- What the telling knows of a case, folded from the log in the order of the log.
create table told_fact (
  council     text        not null,
  case_id     text        not null,
  position    bigint      not null,
  ordinal     integer     not null,
  event       text        not null,
  fact        text        not null,
  value       text        not null,
  occurred    text        not null,
  recorded    timestamptz not null,
  by          text        not null,
  on_behalf_of text,
  source      text        not null,
  correlation text        not null,
  primary key (case_id, position, ordinal)
);
create index told_fact_request on told_fact (case_id, correlation, position);
comment on table told_fact is 'What each case has learned, as far as the telling has read; never emptied by a replay';

create table told_child (
  case_id         text primary key,
  council         text not null,
  child_reference text not null
);
comment on table told_child is 'Under which reference the record system knows the child of a case';

create table told_deadline (
  deadline text   primary key,
  council  text   not null,
  case_id  text   not null,
  rule     jsonb  not null,
  owners   text[] not null
);
comment on table told_deadline is 'Whom to remind of a deadline, and under which rule';

create table notification (
  notification    text   primary key,
  council         text   not null,
  case_id         text   not null,
  position        bigint not null,
  version         bigint not null,
  event           text   not null,
  correlation     text   not null,
  rule            text   not null,
  template        text   not null,
  role            text   not null,
  person          text,
  about           text   not null,
  occurred        text   not null,
  state           text   not null check (state in ('requested', 'sent', 'failed', 'suppressed')),
  channel         text,
  reason          text,
  acknowledged    text,
  acknowledged_by text
);
create index notification_of_case on notification (case_id, position);
create index notification_of_person on notification (council, person, position) where person is not null;
create index notification_of_role on notification (council, role, position) where person is null;
create index notification_pending on notification (position) where state = 'requested';

create table escalation (
  escalation  text    primary key,
  council     text    not null,
  case_id     text    not null,
  position    bigint  not null,
  version     bigint  not null,
  kind        text    not null,
  rule        text    not null,
  level       integer not null,
  roles       text[]  not null,
  about       text    not null,
  occurred    text    not null,
  state       text    not null check (state in ('raised', 'accepted', 'resolved')),
  accepted    text,
  accepted_by text,
  resolved    text,
  resolved_by text
);
create index escalation_of_case on escalation (case_id, position);

create table record_update (
  update          text   primary key,
  council         text   not null,
  case_id         text   not null,
  position        bigint not null,
  event           text   not null,
  correlation     text   not null,
  rule            text   not null,
  child_reference text   not null,
  kind            text   not null,
  outcomes        text[] not null,
  codes           jsonb  not null,
  about           text   not null,
  requested_for   text   not null,
  state           text   not null check (state in ('requested', 'confirmed', 'rejected')),
  external_id     text,
  reason          text
);
create index record_update_of_case on record_update (case_id, position);
create index record_update_pending on record_update (council, case_id, position) where state = 'requested';

-- What has been asked for and has no outcome yet.
create view pending_delivery with (security_invoker = true) as
  select 'notification' as kind, notification as id, council, case_id, position, event, correlation
  from notification where state = 'requested'
  union all
  select 'record-update', update, council, case_id, position, event, correlation
  from record_update where state = 'requested';
comment on view pending_delivery is 'The outbox: what was asked for and has no outcome yet';

select event_log.isolate('notification_service.told_fact');
select event_log.isolate('notification_service.told_child');
select event_log.isolate('notification_service.told_deadline');
select event_log.isolate('notification_service.notification');
select event_log.isolate('notification_service.escalation');
select event_log.isolate('notification_service.record_update');
