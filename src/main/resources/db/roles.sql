-- The three roles of the database. Run inside the database "gongjian" as a superuser; running it again changes nothing
-- but the two passwords. With psql:
--   psql -v migrator_password=... -v application_password=... -f roles.sql gongjian

do $$
begin
    -- Owns the tables and the definer functions. Nobody logs in as it.
    if not exists (select from pg_roles where rolname = 'gongjian_owner') then
        create role gongjian_owner nologin;
    end if;
    -- Logs in to migrate, then takes the owner's role.
    if not exists (select from pg_roles where rolname = 'gongjian_migrator') then
        create role gongjian_migrator login;
    end if;
    -- The application: owns nothing and obeys row security.
    if not exists (select from pg_roles where rolname = 'gongjian_app') then
        create role gongjian_app login;
    end if;
end
$$;

alter role gongjian_migrator login password :'migrator_password';
alter role gongjian_app login password :'application_password';

grant gongjian_owner to gongjian_migrator;

do $$
begin
    execute format('alter database %I owner to gongjian_owner', current_database());
    execute format('revoke all on database %I from public', current_database());
    execute format('grant connect on database %I to gongjian_migrator, gongjian_app', current_database());
end
$$;

-- No default privileges: each migration grants what the application needs, and nothing else.
alter schema public owner to gongjian_owner;
revoke all on schema public from public;
grant usage on schema public to gongjian_app;
