-- Roles and schemas of one Homeward database. Run by a superuser, connected to that database, as
-- often as you like; it needs no psql. The roles' password is read from the setting
-- homeward.password of the session: `set homeward.password = '...'` before it, or
-- PGOPTIONS='-c homeward.password=...' around it.
do $$
declare
  services constant text[] := array['case_service', 'assessment_service', 'scheduling_service', 'notification_service'];
  password constant text := current_setting('homeward.password');
  service text;
  role text;
begin
  -- Two homewards may be provisioned at once on one server, and roles belong to the server.
  perform pg_advisory_xact_lock(hashtext('homeward provisioning'));

  foreach role in array array['homeward_log_writer', 'homeward_log_reader', 'homeward_log_signer'] loop
    if not exists (select from pg_roles where rolname = role) then
      execute format('create role %I nologin', role);
    end if;
  end loop;

  if not exists (select from pg_roles where rolname = 'homeward_log_owner') then
    create role homeward_log_owner;
  end if;
  execute format('alter role homeward_log_owner login nosuperuser nobypassrls password %L', password);
  if not exists (select from pg_namespace where nspname = 'event_log') then
    create schema event_log;
  end if;
  alter schema event_log owner to homeward_log_owner;
  grant usage on schema event_log to homeward_log_writer, homeward_log_reader, homeward_log_signer;

  foreach service in array services loop
    foreach role in array array[service || '_owner', service || '_request', service || '_stream'] loop
      if not exists (select from pg_roles where rolname = role) then
        execute format('create role %I', role);
      end if;
      execute format('alter role %I login nosuperuser %s password %L', role,
        case when role like '%\_stream' then 'bypassrls' else 'nobypassrls' end, password);
    end loop;
    -- One transaction appends at a time, so none may linger, whatever its client does.
    execute format('alter role %I set transaction_timeout = %L', service || '_request', '20s');
    execute format('alter role %I set statement_timeout = %L', service || '_request', '10s');
    execute format('alter role %I set idle_in_transaction_session_timeout = %L', service || '_request', '10s');

    execute format('grant homeward_log_writer, homeward_log_reader to %I', service || '_request');
    execute format('grant homeward_log_reader to %I, %I', service || '_stream', service || '_owner');
    execute format('grant homeward_log_signer to %I', service || '_stream');

    if not exists (select from pg_namespace where nspname = service) then
      execute format('create schema %I', service);
    end if;
    execute format('alter schema %I owner to %I', service, service || '_owner');
    execute format('grant usage on schema %I to %I, %I', service, service || '_request', service || '_stream');
    execute format('alter default privileges for role %I in schema %I grant select on tables to %I',
      service || '_owner', service, service || '_request');
    execute format('alter default privileges for role %I in schema %I grant select, insert, update, delete, truncate on tables to %I',
      service || '_owner', service, service || '_stream');
    execute format('alter default privileges for role %I in schema %I grant usage on sequences to %I, %I',
      service || '_owner', service, service || '_request', service || '_stream');
  end loop;

  revoke create on schema public from public;
end $$;
