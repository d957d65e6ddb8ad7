-- Vehicles of an activity, who rides in which, there and back. Seats are guarded by one statement and by the checks here.

create table vehicle (
    district_id uuid  not null references district (id),
    id          uuid  not null,
    activity_id uuid  not null,
    name        text  not null check (btrim(name) <> ''),
    unit_id     uuid,
    owner       text  check (btrim(owner) <> ''),
    driver      text  check (btrim(driver) <> ''),
    plate       bytea,
    plate_key   text,
    seats       int   not null check (seats between 1 and 80),
    taken_there int   not null default 0,
    taken_back  int   not null default 0,
    version     int   not null check (version >= 0),
    primary key (district_id, id),
    unique (district_id, activity_id, name),
    foreign key (district_id, activity_id) references activity (district_id, id),
    foreign key (district_id, unit_id) references unit (district_id, id),
    check ((unit_id is null) <> (owner is null)),
    check ((plate is null) = (plate_key is null)),
    check (taken_there between 0 and seats),
    check (taken_back between 0 and seats)
);
create index vehicle_by_unit on vehicle (district_id, unit_id, activity_id) where unit_id is not null;
call seal_off('vehicle', 'select, insert, update');

create table rider (
    district_id uuid not null references district (id),
    id          uuid not null,
    activity_id uuid not null,
    name        text not null check (btrim(name) <> ''),
    primary key (district_id, id),
    foreign key (district_id, activity_id) references activity (district_id, id)
);
create index rider_by_activity on rider (district_id, activity_id, id);
call seal_off('rider', 'select, insert, delete');

create table ride (
    district_id uuid        not null references district (id),
    rider_id    uuid        not null,
    way         text        not null check (way in ('there', 'back')),
    vehicle_id  uuid        not null,
    boarded_at  timestamptz,
    boarded_by  uuid,
    primary key (district_id, rider_id, way),
    foreign key (district_id, rider_id) references rider (district_id, id),
    foreign key (district_id, vehicle_id) references vehicle (district_id, id)
);
create index ride_by_vehicle on ride (district_id, vehicle_id, way);
call seal_off('ride', 'select, insert, update, delete');
