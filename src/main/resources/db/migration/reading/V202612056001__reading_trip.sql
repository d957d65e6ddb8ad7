-- Trips of the vehicle to a mobile point, and the copies that came in with a report of the library's own system.

create table reading_trip (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    version     int         not null check (version > 0),
    place_id    uuid        not null,
    went_on     date        not null,
    books       int         not null check (books between 0 and 1000000),
    served      int         not null check (served between 0 and 1000000),
    loans       int         not null check (loans between 0 and 1000000),
    note        text        check (btrim(note) <> '' and length(note) <= 500),
    entered_at  timestamptz not null,
    primary key (district_id, id),
    foreign key (district_id, place_id) references reading_site (district_id, place_id),
    check (loans <= books)
);
create index reading_trip_by_day on reading_trip (district_id, went_on, id);
create index reading_trip_by_stop on reading_trip (district_id, place_id, went_on);
call seal_off('reading_trip', 'select, insert, update');

create table reading_holdings (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    brought_on  date        not null,
    copies      int         not null check (copies > 0),
    account_id  uuid,
    entered_at  timestamptz not null,
    primary key (district_id, id)
);
call seal_off('reading_holdings', 'select, insert');

-- A copy is known by the barcode of the library's own system, so that the same report brought in twice adds nothing.
create table reading_copy (
    district_id uuid not null references district (id),
    barcode     text not null check (btrim(barcode) <> '' and length(barcode) <= 60),
    holdings_id uuid not null,
    place_id    uuid not null,
    category_id uuid not null,
    primary key (district_id, barcode),
    foreign key (district_id, holdings_id) references reading_holdings (district_id, id),
    foreign key (district_id, place_id) references reading_site (district_id, place_id),
    foreign key (district_id, category_id) references category (district_id, id)
);
create index reading_copy_by_holdings on reading_copy (district_id, holdings_id);
call seal_off('reading_copy', 'select, insert');
