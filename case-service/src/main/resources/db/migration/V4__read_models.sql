-- Filled again from the log, by the processor that now keeps all read models.
truncate case_event, case_list;
