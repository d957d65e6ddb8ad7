-- How the index is asked, anew. Stepping through every month made rare words the slowest. Now the newest months tell how
-- frequent a word is: what is rare enough is looked for at once, whatever its age, and only what is frequent goes on month by
-- month. A page asks for no more hits than it needs to rank itself and a few pages after it.

drop function search_page(uuid, text[], text, tsquery, tsquery, tsquery, text[], int, int, int, int);
drop function search_hits(uuid, text[], text, tsquery, tsquery, tsquery, text[], int, int);

create type search_hit as (kind text, id uuid, relevance int, day date, length int);

-- The tokens of the months from the first to the last, and that of what has no day.
create function search_months(shelf text, first timestamp, last timestamp, undated boolean) returns tsquery
    language sql stable
    set search_path = pg_catalog
as $$
    select string_agg('''' || shelf || '@' || month || '''', '|')::tsquery
      from (select to_char(month, 'YYYYMM') from generate_series(first, last, interval '1 month') month
             union all
            select '0' where undated) scope (month)
$$;
revoke all on function search_months(text, timestamp, timestamp, boolean) from public;

-- Under row security only leakproof operators use an index, and @@ is none. This function belongs to the owner, to whom row
-- security does not apply; it keeps to the district of the transaction and to the reader's keys by itself.
--
-- It answers so many hits at most, the best there are, in no order: a whole title, then words in titles and names, then words
-- anywhere; in each of these what has no day, the shortest title of it, then the newest. A document that is a hit in two ways
-- is answered twice. What the newest months hold of a word says about how much there is of it: less than at_once is taken in
-- one go; else the months are passed from the newest back, as many in a step as should suffice. The district is compared in a
-- way no index serves, so that the plan is always led by the words.
create function search_hits(
        district uuid, reader_keys text[], shelf text, whole tsquery, titled tsquery, anywhere tsquery, phrases text[],
        at_most int, at_once int)
    returns setof search_hit
    language plpgsql stable security definer
    set search_path = pg_catalog, public, pg_temp
    set enable_seqscan = off
    set plan_cache_mode = force_generic_plan
    set work_mem = '16MB'
    rows 200
as $$
declare
    newest timestamp;
    recent timestamp;
    oldest timestamp;
    place  int;
    tier   tsquery;
    scope  tsquery;
    begun  boolean;
    since  timestamp;
    until  timestamp;
    months int;
    passed int;
    got    int;
    room   int := at_most;
    hits   search_hit[];
begin
    if district is distinct from current_district() then
        return;
    end if;
    select date_trunc('month', (select d.day from search_document d where d.district_id = district and d.day is not null
                                 order by d.day desc limit 1)),
           date_trunc('month', (select d.day from search_document d where d.district_id = district and d.day is not null
                                 order by d.day desc offset 100 limit 1)),
           date_trunc('month', (select d.day from search_document d where d.district_id = district and d.day is not null
                                 order by d.day limit 1))
      into newest, recent, oldest;
    recent := greatest(newest - interval '11 months', coalesce(recent, oldest));
    for place in 1..3 loop
        tier := case place when 1 then whole when 2 then titled else anywhere end;
        continue when tier is null;
        until := newest + interval '1 month';
        since := recent;
        months := 12 * extract(year from age(until, since)) + extract(month from age(until, since));
        passed := 0;
        got := 0;
        begun := false;
        loop
            exit when room <= 0 or begun and (until is null or until <= oldest);
            -- A whole title is rare. Of anything else the months that were passed tell what the remaining ones should hold.
            if place = 1 and not begun
               or begun and got * extract(day from until - oldest) / 30 < at_once * passed then
                hits := array(
                    select row (hit.kind, hit.id,
                                8 - 2 * place + (phrases = '{}' or not exists (
                                    select from unnest(phrases) phrase
                                     where position(phrase in lower(concat_ws(E'\n',
                                           hit.title ->> 'zh-CN', hit.title ->> 'en', hit.names ->> 'zh-CN', hit.names ->> 'en',
                                           case when place = 3 then hit.body ->> 'zh-CN' end,
                                           case when place = 3 then hit.body ->> 'en' end))) = 0))::int,
                                hit.day,
                                case when hit.day is null
                                     then char_length(coalesce(hit.title ->> 'zh-CN', hit.title ->> 'en')) end)::search_hit
                      from search_document hit
                     where hit.words @@ tier and (hit.district_id = district) is true
                       and (hit.everybody or hit.keys && reader_keys)
                     limit at_once);
                if cardinality(hits) < at_once then
                    return query
                        select * from unnest(hits) hit where not begun or hit.day < until
                         order by hit.day desc nulls first, hit.length, hit.id desc limit room;
                    get diagnostics got = row_count;
                    room := room - got;
                    exit;
                end if;
            end if;
            if begun then
                until := interval '1 month' + date_trunc('month', (
                    select d.day from search_document d where d.district_id = district and d.day < until
                     order by d.day desc limit 1));
                exit when until is null;
                since := until - make_interval(months => months);
            end if;
            scope := tier && search_months(shelf, since, until - interval '1 month', not begun);
            hits := array(
                select row (hit.kind, hit.id,
                            8 - 2 * place + (phrases = '{}' or not exists (
                                select from unnest(phrases) phrase
                                 where position(phrase in lower(concat_ws(E'\n',
                                       hit.title ->> 'zh-CN', hit.title ->> 'en', hit.names ->> 'zh-CN', hit.names ->> 'en',
                                       case when place = 3 then hit.body ->> 'zh-CN' end,
                                       case when place = 3 then hit.body ->> 'en' end))) = 0))::int,
                            hit.day,
                            case when hit.day is null
                                 then char_length(coalesce(hit.title ->> 'zh-CN', hit.title ->> 'en')) end)::search_hit
                  from search_document hit
                 where hit.words @@ scope and (hit.district_id = district) is true
                   and (hit.everybody or hit.keys && reader_keys));
            return query
                select * from unnest(hits) hit order by hit.day desc nulls first, hit.length, hit.id desc limit room;
            room := room - cardinality(hits);
            got := got + (select count(hit.day) from unnest(hits) hit);
            passed := passed + months;
            until := since;
            begun := true;
            months := greatest(1, least(4 * months, 1.2 * room * passed / greatest(got, 1)));
        end loop;
    end loop;
end
$$;
revoke all on function search_hits(uuid, text[], text, tsquery, tsquery, tsquery, text[], int, int) from public;

-- How many hits there are of each kind, in rows without an id; one page of the hits, each with its place among them; and, where
-- there may be more than at_most, a row without a kind.
create function search_page(
        district uuid, reader_keys text[], shelf text, whole tsquery, titled tsquery, anywhere tsquery, phrases text[],
        at_most int, at_once int, from_hit int, hits_a_page int)
    returns table (kind text, count_or_place bigint, id uuid, path text, title localized, names localized, body localized, day date)
    language plpgsql stable security definer
    set search_path = pg_catalog, public, pg_temp
    set plan_cache_mode = force_generic_plan
as $$
#variable_conflict use_column
declare
    hits constant search_hit[] := array(
        select found from search_hits(district, reader_keys, shelf, whole, titled, anywhere, phrases, at_most, at_once) found);
begin
    return query
        with hit as materialized (
            select best.*, row_number() over (
                       order by best.relevance desc, best.day desc nulls first, best.length, best.id desc) as place
              from (select distinct on (each.kind, each.id) each.*
                      from unnest(hits) each
                     order by each.kind, each.id, each.relevance desc) best
        )
        select hit.kind, count(*), null::uuid, null::text, null::localized, null::localized, null::localized, null::date
          from hit group by hit.kind
        union all
        select hit.kind, hit.place, hit.id, document.path, document.title, document.names, document.body, document.day
          from hit join search_document document
            on document.district_id = district and document.district_id = current_district()
           and document.kind = hit.kind and document.id = hit.id
         where hit.place > from_hit and hit.place <= from_hit + hits_a_page;
    if cardinality(hits) >= at_most then
        return query select null::text, at_most::bigint, null::uuid, null::text, null::localized, null::localized,
                            null::localized, null::date;
    end if;
end
$$;
revoke all on function search_page(uuid, text[], text, tsquery, tsquery, tsquery, text[], int, int, int, int) from public;
grant execute on function search_page(uuid, text[], text, tsquery, tsquery, tsquery, text[], int, int, int, int) to gongjian_app;
