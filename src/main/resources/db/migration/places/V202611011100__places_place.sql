-- Sites of every kind: where things happen, are kept, can be used.

create table place (
    district_id uuid         not null references district (id),
    id          uuid         not null,
    kind        text         not null check (kind in (
        'residential_estate', 'hospital', 'factory', 'business_centre', 'business_park', 'office_building', 'community',
        'reading_room', 'hall', 'school', 'other')),
    name        localized    not null,
    other_name  localized,
    area_id     uuid,
    kept_by     uuid,
    address     localized,
    latitude    numeric(9,6) check (latitude between -90 and 90),
    longitude   numeric(9,6) check (longitude between -180 and 180),
    version     int          not null default 0 check (version >= 0),
    primary key (district_id, id),
    foreign key (district_id, area_id) references area (district_id, id),
    foreign key (district_id, kept_by) references unit (district_id, id),
    check (num_nulls(latitude, longitude) in (0, 2))
);
create index place_by_kind on place (district_id, kind, id);
create index place_by_keeper on place (district_id, kept_by, id);
call seal_off('place', 'select, insert, update');
