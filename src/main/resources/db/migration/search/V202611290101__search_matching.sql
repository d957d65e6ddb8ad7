-- For lists of other rooms that have filters and an order of their own: every document that has what is asked for, by its id.
-- Like search_hits it belongs to the owner, so that the words lead (under row security @@ uses no index), and keeps to the
-- district of the transaction and to the reader's keys by itself.
create function search_matching(district uuid, reader_keys text[], wanted tsquery) returns setof uuid
    language plpgsql stable security definer
    set search_path = pg_catalog, public, pg_temp
    set enable_seqscan = off
    set plan_cache_mode = force_generic_plan
    rows 200
as $$
begin
    if district is distinct from current_district() then
        return;
    end if;
    return query
        select document.id from search_document document
         where document.words @@ wanted and (document.district_id = district) is true
           and (document.everybody or document.keys && reader_keys);
end
$$;
revoke all on function search_matching(uuid, text[], tsquery) from public;
grant execute on function search_matching(uuid, text[], tsquery) to gongjian_app;
