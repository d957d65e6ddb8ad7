-- The stalls of a fair, and how many people each served: every entry stays, corrections are entries of their own.

create table stall (
    district_id uuid      not null references district (id),
    id          uuid      not null,
    activity_id uuid      not null,
    number      text      not null check (number ~ '^[0-9A-Za-z-]{1,8}$'),
    unit_id     uuid,
    host        localized,
    service     localized not null,
    code_hash   bytea     check (octet_length(code_hash) = 32),
    version     int       not null check (version >= 0),
    primary key (district_id, id),
    unique (district_id, activity_id, number),
    unique (district_id, code_hash),
    foreign key (district_id, activity_id) references activity (district_id, id),
    foreign key (district_id, unit_id) references unit (district_id, id),
    check ((unit_id is null) <> (host is null))
);
create index stall_by_unit on stall (district_id, unit_id, activity_id) where unit_id is not null;
call seal_off('stall', 'select, insert, update');

create table stall_count (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    stall_id    uuid        not null,
    how         text        not null check (how in ('tap', 'scan', 'correction', 'estimate')),
    served      int         not null,
    why         text        check (btrim(why) <> ''),
    entered_at  timestamptz not null,
    entered_by  uuid,
    primary key (district_id, id),
    foreign key (district_id, stall_id) references stall (district_id, id),
    check (case how when 'estimate' then served between 1 and 100000
                    when 'correction' then served <> 0 and abs(served) <= 100000
                    else served = 1 end)
);
create index stall_count_by_stall on stall_count (district_id, stall_id, entered_at, id);
call seal_off('stall_count', 'select, insert');

-- Codes that open the counting page of a stall; found before a district is known.
create table stall_code (
    code_hash   bytea not null primary key check (octet_length(code_hash) = 32),
    district_id uuid  not null references district (id)
);
grant select, insert on stall_code to gongjian_app;
