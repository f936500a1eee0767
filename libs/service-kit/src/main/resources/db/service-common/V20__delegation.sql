-- Whose roles somebody else may act in, and when; the gates of this service read it.
create table delegation (
  position  bigint not null,
  id        text   not null primary key,
  council   text   not null,
  delegator text   not null,
  deputy    text   not null,
  roles     text   not null,
  since     date   not null,
  until     date   not null,
  reason    text   not null,
  given     text   not null,
  ended     text
);
create index delegation_to on delegation (council, deputy);
create index delegation_in_order on delegation (council, position);
select event_log.isolate('${service}.delegation');
