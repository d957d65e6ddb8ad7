-- Takes back units that have no facts any more and that nothing names.
-- The application may not delete these rows by itself; this door takes those that are still as they were registered, in the
-- district of the transaction. What other rows point at is kept by their foreign keys.
create function take_back_units(ids uuid[]) returns int
    language sql volatile security definer
    set search_path = pg_catalog, public, pg_temp
as $$
    with gone as (
        delete from unit where district_id = current_district() and id = any(ids) returning 1
    )
    select count(*)::int from gone
$$;
revoke all on function take_back_units(uuid[]) from public;
grant execute on function take_back_units(uuid[]) to gongjian_app;
