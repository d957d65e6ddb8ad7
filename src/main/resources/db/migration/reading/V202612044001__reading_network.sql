-- The library network: its sites, what each should have, what was counted there.

create table reading_site (
    district_id uuid not null references district (id),
    place_id    uuid not null,
    kind        text not null check (kind in (
        'main_library', 'branch', 'demonstration_branch', 'reading_room', 'self_service', 'mobile_point')),
    host_id     uuid,
    opened_on   date not null,
    closed_on   date,
    version     int  not null default 0 check (version >= 0),
    primary key (district_id, place_id),
    foreign key (district_id, place_id) references place (district_id, id),
    foreign key (district_id, host_id) references unit (district_id, id),
    check (closed_on >= opened_on)
);
create index reading_site_by_kind on reading_site (district_id, kind, place_id);
call seal_off('reading_site', 'select, insert, update');

-- How many books of a category a site should have.
create table reading_target (
    district_id uuid not null references district (id),
    place_id    uuid not null,
    category_id uuid not null,
    quantity    int  not null check (quantity between 1 and 1000000),
    primary key (district_id, place_id, category_id),
    foreign key (district_id, place_id) references reading_site (district_id, place_id),
    foreign key (district_id, category_id) references category (district_id, id)
);
call seal_off('reading_target', 'select, insert, update, delete');

-- Visits and loans of a site in a month, as it counted them or its system reported; the month is its first day.
create table reading_month (
    district_id uuid not null references district (id),
    place_id    uuid not null,
    month       date not null check (extract(day from month) = 1),
    visits      int  not null check (visits between 0 and 10000000),
    loans       int  not null check (loans between 0 and 10000000),
    version     int  not null default 1 check (version >= 1),
    primary key (district_id, place_id, month),
    foreign key (district_id, place_id) references reading_site (district_id, place_id)
);
call seal_off('reading_month', 'select, insert, update, delete');

-- One stock-taking of a site.
create table reading_stock_taking (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    place_id    uuid        not null,
    taken_on    date        not null,
    account_id  uuid,
    entered_at  timestamptz not null,
    primary key (district_id, id),
    foreign key (district_id, place_id) references reading_site (district_id, place_id)
);
create index reading_stock_taking_by_site on reading_stock_taking (district_id, place_id, taken_on, id);
call seal_off('reading_stock_taking', 'select, insert');

create table reading_stock_count (
    district_id     uuid not null references district (id),
    stock_taking_id uuid not null,
    category_id     uuid not null,
    booked          int  not null check (booked between 0 and 1000000),
    counted         int  not null check (counted between 0 and 1000000),
    why             text check (why in ('worn_out', 'not_brought_back', 'missing', 'found', 'never_entered')),
    note            text check (length(note) <= 500),
    primary key (district_id, stock_taking_id, category_id),
    foreign key (district_id, stock_taking_id) references reading_stock_taking (district_id, id),
    foreign key (district_id, category_id) references category (district_id, id),
    check ((booked = counted) = (why is null))
);
call seal_off('reading_stock_count', 'select, insert');
