-- Consents and guardians that an import noted by mistake were never given: taking it back is the only way they go.
create function take_back_consents(ids uuid[]) returns int
    language sql volatile security definer
    set search_path = pg_catalog, public, pg_temp
as $$
    with gone as (
        delete from consent where district_id = current_district() and id = any(ids)
           and not exists (select from consent_withdrawal back where back.district_id = consent.district_id and back.consent_id = consent.id) returning 1
    )
    select count(*)::int from gone
$$;
revoke all on function take_back_consents(uuid[]) from public;
grant execute on function take_back_consents(uuid[]) to gongjian_app;

create function take_back_guardians(ids uuid[]) returns int
    language sql volatile security definer
    set search_path = pg_catalog, public, pg_temp
as $$
    with gone as (
        delete from person_guardian where district_id = current_district() and id = any(ids) and version = 0 returning 1
    )
    select count(*)::int from gone
$$;
revoke all on function take_back_guardians(uuid[]) from public;
grant execute on function take_back_guardians(uuid[]) to gongjian_app;
