-- The resource map: cultural venues, opening times, and the sayings a community counts its places by.

alter table place drop constraint place_kind_check;
alter table place add constraint place_kind_check check (kind in (
    'residential_estate', 'hospital', 'factory', 'business_centre', 'business_park', 'office_building', 'community',
    'reading_room', 'hall', 'school', 'cultural_venue', 'other'));

-- When a place is open; without a row nothing is known of it. The note says what a week cannot, such as holidays.
create table place_week (
    district_id uuid not null references district (id),
    place_id    uuid not null,
    note        localized,
    version     int  not null check (version >= 1),
    primary key (district_id, place_id),
    foreign key (district_id, place_id) references place (district_id, id)
);
call seal_off('place_week', 'select, insert, update');

-- Minutes since midnight; a place may close at 24:00.
create table place_opening (
    district_id uuid     not null references district (id),
    place_id    uuid     not null,
    weekday     smallint not null check (weekday between 1 and 7),
    opens_at    smallint not null check (opens_at between 0 and 1439),
    closes_at   smallint not null check (closes_at between 1 and 1440),
    primary key (district_id, place_id, weekday, opens_at),
    foreign key (district_id, place_id) references place_week (district_id, place_id),
    check (opens_at < closes_at)
);
call seal_off('place_opening', 'select, insert, delete');

-- A saying that names the places of an area by kind, such as “one estate, one hospital”; the numbers are counted, not kept.
create table layout (
    district_id uuid      not null references district (id),
    id          uuid      not null,
    area_id     uuid,
    name        localized not null,
    other_name  localized,
    version     int       not null default 0 check (version >= 0),
    primary key (district_id, id),
    unique nulls not distinct (district_id, area_id),
    foreign key (district_id, area_id) references area (district_id, id)
);
call seal_off('layout', 'select, insert, update');

create table layout_kind (
    district_id uuid     not null references district (id),
    layout_id   uuid     not null,
    position    smallint not null check (position between 0 and 19),
    kind        text     not null,
    primary key (district_id, layout_id, position),
    unique (district_id, layout_id, kind),
    foreign key (district_id, layout_id) references layout (district_id, id)
);
call seal_off('layout_kind', 'select, insert, delete');
