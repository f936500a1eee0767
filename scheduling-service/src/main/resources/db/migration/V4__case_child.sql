-- The child's number in the record system, so that a work-list says who it is about without a name.
create table case_child (
  case_id         text not null primary key,
  council         text not null,
  child_reference text not null
);
select event_log.isolate('${service}.case_child');
