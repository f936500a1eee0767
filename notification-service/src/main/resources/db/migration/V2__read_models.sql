-- Filled again from the log, by the processor that now keeps all read models.
truncate notification, escalation, record_update;
