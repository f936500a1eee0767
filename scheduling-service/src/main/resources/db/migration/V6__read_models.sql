-- Filled again from the log, by the processor that now keeps all read models. What belongs to what,
-- the fold says.
truncate deadline, due_moment, case_person, case_child, meeting, meeting_record, visit, deadline_change, put_right;
alter table due_moment drop constraint due_moment_deadline_fkey;
alter table meeting_record add column case_id text not null;
