-- What may be found, one row a record: derived from the records in the transaction that changes them, and at any time anew.

create table search_document (
    district_id uuid      not null references district (id),
    kind        text      not null check (kind ~ '^[a-z-]+$'),
    id          uuid      not null,
    path        text      not null check (path <> ''),
    title       localized not null,
    names       localized,
    body        localized,
    day         date,
    -- Everybody, or whoever holds one of the keys.
    everybody   boolean   not null,
    keys        text[]    not null,
    -- Tokens made by the application's analyser. Each begins with the district's three characters and the class it belongs to.
    words       tsvector  not null,
    primary key (district_id, kind, id),
    check (everybody = (keys = '{}'))
);
create index search_document_by_day on search_document (district_id, day);
create index search_document_by_words on search_document using gin (words) with (fastupdate = off);
call seal_off('search_document', 'select, insert, update, delete');

-- By which version of the analyser a district was indexed.
create table search_state (
    district_id uuid        not null references district (id),
    analyser    int         not null check (analyser > 0),
    indexed_at  timestamptz not null,
    primary key (district_id)
);
call seal_off('search_state', 'select, insert, update');

-- Under row security only leakproof operators use an index, and @@ is none. This function belongs to the owner, to whom row
-- security does not apply; it keeps to the district of the transaction and to the reader's keys by itself.
--
-- It collects hits, the best first: a whole title, then words in titles and names, then words anywhere. In each of these
-- what has no day comes first, the shortest title of it, then the newest. It stops at so many. Where there is much, it goes back month by month, in
-- steps that grow, so that a frequent word costs no more than a rare one; each document carries its month as a token. A table
-- of fewer rows than few_rows is searched at once.
create function search_hits(
        district uuid, reader_keys text[], shelf text, whole tsquery, titled tsquery, anywhere tsquery, phrases text[],
        at_most int, few_rows int)
    returns table (kind text, id uuid, relevance int, day date, length int)
    language plpgsql stable security definer
    set search_path = pg_catalog, public, pg_temp
    set enable_seqscan = off
    set work_mem = '16MB'
    rows 1000
as $$
declare
    few    constant boolean := (select c.reltuples < few_rows from pg_class c where c.oid = 'search_document'::regclass);
    months int;
    since  date;
    newest date;
    place  int;
    tier   tsquery;
    scope  tsquery;
    got    int;
    room   int := at_most;
begin
    if district is distinct from current_district() then
        return;
    end if;
    for place in 1..3 loop
        tier := case place when 1 then whole when 2 then titled else anywhere end;
        continue when tier is null;
        months := 0;
        since := 'infinity';
        loop
            exit when room <= 0;
            if few then
                scope := tier;
            elsif months = 0 then
                scope := tier && ('''' || shelf || '@0''')::tsquery;
            else
                newest := (select date_trunc('month', d.day) from search_document d
                            where d.district_id = district and d.day < since order by d.day desc limit 1);
                exit when newest is null;
                since := newest - make_interval(months => months - 1);
                scope := tier && (
                    select string_agg('''' || shelf || '@' || to_char(month, 'YYYYMM') || '''', '|')::tsquery
                      from generate_series(since::timestamp, newest::timestamp, interval '1 month') month);
            end if;
            return query
                select hit.kind, hit.id,
                       8 - 2 * place + (not exists (
                           select from unnest(phrases) phrase
                            where position(phrase in lower(concat_ws(E'\n',
                                  hit.title ->> 'zh-CN', hit.title ->> 'en', hit.names ->> 'zh-CN', hit.names ->> 'en',
                                  case when place = 3 then hit.body ->> 'zh-CN' end,
                                  case when place = 3 then hit.body ->> 'en' end))) = 0))::int,
                       hit.day, hit.length
                  from (select document.*, case when document.day is null then
                               char_length(coalesce(document.title ->> 'zh-CN', document.title ->> 'en')) end as length
                          from (select d.* from search_document d where d.words @@ scope offset 0) document
                         where document.district_id = district
                           and (document.everybody or document.keys && reader_keys)
                         order by document.day desc nulls first, length, document.id desc
                         limit room) hit;
            get diagnostics got = row_count;
            room := room - got;
            exit when few;
            months := least(8, greatest(1, 2 * months));
        end loop;
    end loop;
end
$$;
revoke all on function search_hits(uuid, text[], text, tsquery, tsquery, tsquery, text[], int, int) from public;

-- How many hits there are of each kind, in rows without an id, and one page of the hits, each with its place among them.
create function search_page(
        district uuid, reader_keys text[], shelf text, whole tsquery, titled tsquery, anywhere tsquery, phrases text[],
        at_most int, few_rows int, from_hit int, hits_a_page int)
    returns table (kind text, count_or_place bigint, id uuid, path text, title localized, names localized, body localized, day date)
    language sql stable security definer
    set search_path = pg_catalog, public, pg_temp
as $$
    with hit as materialized (
        select found.kind, found.id, max(found.relevance) as relevance, max(found.day) as day,
               max(found.length) as length
          from search_hits(district, reader_keys, shelf, whole, titled, anywhere, phrases, at_most, few_rows)
               found
         group by found.kind, found.id
    ), page as materialized (
        select hit.*, row_number() over (
                   order by hit.relevance desc, hit.day desc nulls first, hit.length, hit.id desc) as place
          from hit
         order by hit.relevance desc, hit.day desc nulls first, hit.length, hit.id desc
        offset from_hit limit hits_a_page
    )
    select hit.kind, count(*), null, null, null::localized, null::localized, null::localized, null
      from hit group by hit.kind
    union all
    select page.kind, page.place, page.id, document.path, document.title, document.names, document.body, document.day
      from page join search_document document
        on document.district_id = district and document.district_id = current_district()
       and document.kind = page.kind and document.id = page.id
$$;
revoke all on function search_page(uuid, text[], text, tsquery, tsquery, tsquery, text[], int, int, int, int) from public;
grant execute on function search_page(uuid, text[], text, tsquery, tsquery, tsquery, text[], int, int, int, int) to gongjian_app;
