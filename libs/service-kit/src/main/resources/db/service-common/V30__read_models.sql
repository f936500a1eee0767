-- All read models of a service are now kept by one processor, which begins anew.
truncate case_fact, delegation;
delete from token_entry where processor_name in
  ('case-facts', 'assessment-records', 'case-history', 'case-list', 'deadlines', 'diary', 'notifications', 'escalations', 'record-updates');
delete from dead_letter where processor_name in
  ('case-facts', 'assessment-records', 'case-history', 'case-list', 'deadlines', 'diary', 'notifications', 'escalations', 'record-updates');
