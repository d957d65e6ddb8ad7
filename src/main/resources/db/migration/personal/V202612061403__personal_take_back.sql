-- Who keeps a person goes with the person, where an import that put both there is taken back.
create function take_back_keepers(ids uuid[]) returns int
    language sql volatile security definer
    set search_path = pg_catalog, public, pg_temp
as $$
    with gone as (
        delete from person_keeper where district_id = current_district() and person_id = any(ids) returning 1
    )
    select count(*)::int from gone
$$;
revoke all on function take_back_keepers(uuid[]) from public;
grant execute on function take_back_keepers(uuid[]) to gongjian_app;
