-- Numbers of volunteers whom an import registered and took back: no other volunteer gets them.
create table volunteer_void (
    district_id uuid        not null references district (id),
    number      bigint      not null check (number between 20000000001 and 99999999999 and number % 10000000 > 0),
    voided_at   timestamptz not null,
    voided_by   uuid,
    primary key (district_id, number)
);
call seal_off('volunteer_void', 'select, insert');

-- Only registrations that nobody changed since; answers their numbers.
create function take_back_volunteers(ids uuid[]) returns setof bigint
    language sql volatile security definer
    set search_path = pg_catalog, public, pg_temp
as $$
    delete from volunteer where district_id = current_district() and id = any(ids) and version = 0 returning number
$$;
revoke all on function take_back_volunteers(uuid[]) from public;
grant execute on function take_back_volunteers(uuid[]) to gongjian_app;
