-- Takes back the facts of units that nobody used or changed; the unit itself is its registry's.
-- The application may not delete these rows by itself; this door takes those that are still as they were registered, in the
-- district of the transaction. What other rows point at is kept by their foreign keys.
create function take_back_organizations(ids uuid[]) returns int
    language sql volatile security definer
    set search_path = pg_catalog, public, pg_temp
as $$
    with gone as (
        delete from organization where district_id = current_district() and id = any(ids) and version = 0 returning 1
    )
    select count(*)::int from gone
$$;
revoke all on function take_back_organizations(uuid[]) from public;
grant execute on function take_back_organizations(uuid[]) to gongjian_app;
