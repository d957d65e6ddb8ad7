-- The district is asked for once in a statement, not for each of its rows.

create or replace procedure seal_off(tenant_table regclass, privileges text)
    language plpgsql as
$$
begin
    execute format('alter table %s alter column district_id set default current_district()', tenant_table);
    execute format('alter table %s enable row level security', tenant_table);
    execute format('create policy own_district on %s using (district_id = (select current_district())) with check (district_id = (select current_district()))', tenant_table);
    execute format('grant %s on %s to gongjian_app', privileges, tenant_table);
end
$$;

do
$$
declare
    tenant_table regclass;
begin
    for tenant_table in select polrelid::regclass from pg_policy where polname = 'own_district' loop
        execute format('alter policy own_district on %s using (district_id = (select current_district())) with check (district_id = (select current_district()))', tenant_table);
    end loop;
end
$$;
