-- The tenant, its areas and its counters.

-- Two languages in one value: zh-CN, en, at least one of them, both texts that say something.
create domain localized as jsonb
    check (value is null or (
        jsonb_typeof(value) = 'object'
        and value - array['zh-CN', 'en'] = '{}'::jsonb
        and value <> '{}'::jsonb
        and (not value ? 'zh-CN' or btrim(value ->> 'zh-CN') <> '')
        and (not value ? 'en' or btrim(value ->> 'en') <> '')));

-- The district the transaction works in; null outside one, and then row security shows nothing.
create function current_district() returns uuid
    language sql stable parallel safe
    return nullif(current_setting('gongjian.district', true), '')::uuid;

-- Makes a table a tenant table: rows of the current district only, and the privileges named for the application.
create procedure seal_off(tenant_table regclass, privileges text)
    language plpgsql as
$$
begin
    execute format('alter table %s alter column district_id set default current_district()', tenant_table);
    execute format('alter table %s enable row level security', tenant_table);
    execute format('create policy own_district on %s using (district_id = current_district()) with check (district_id = current_district())', tenant_table);
    execute format('grant %s on %s to gongjian_app', privileges, tenant_table);
end
$$;
revoke all on procedure seal_off(regclass, text) from public;

create table district (
    id            uuid        not null primary key,
    slug          text        not null unique check (slug ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$'),
    name          localized   not null,
    full_name     localized   not null,
    zone          text        not null,
    division_code text        check (division_code ~ '^[0-9]{6}$'),
    created_at    timestamptz not null default now()
);
grant select, insert, update on district to gongjian_app;

create table area (
    district_id uuid      not null references district (id),
    id          uuid      not null,
    parent_id   uuid,
    kind        text      not null check (kind in ('street', 'town', 'community')),
    name        localized not null,
    primary key (district_id, id),
    foreign key (district_id, parent_id) references area (district_id, id),
    check (parent_id is distinct from id)
);
call seal_off('area', 'select, insert, update');

create table counter (
    district_id uuid   not null references district (id),
    series      text   not null check (series ~ '^[a-z-]+$'),
    year        int    not null check (year between 1949 and 9999),
    last        bigint not null check (last > 0),
    primary key (district_id, series, year)
);
call seal_off('counter', 'select, insert, update');
