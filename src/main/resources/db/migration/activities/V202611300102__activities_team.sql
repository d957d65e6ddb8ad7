-- Teams: who leads them, who belongs to them, what they can do, which vehicles they lend.

create table team (
    district_id uuid   not null references district (id),
    id          uuid   not null,
    name        text   not null check (btrim(name) <> ''),
    leader_id   uuid   not null,
    skills      text[] not null,
    version     int    not null check (version >= 0),
    primary key (district_id, id),
    unique (district_id, name),
    foreign key (district_id, leader_id) references person (district_id, id)
);
create index team_by_leader on team (district_id, leader_id);
call seal_off('team', 'select, insert, update');

create table team_member (
    district_id uuid not null references district (id),
    team_id     uuid not null,
    person_id   uuid not null,
    primary key (district_id, team_id, person_id),
    foreign key (district_id, team_id) references team (district_id, id),
    foreign key (district_id, person_id) references person (district_id, id)
);
create index team_member_by_person on team_member (district_id, person_id);
call seal_off('team_member', 'select, insert, delete');

create table team_vehicle (
    district_id uuid  not null references district (id),
    id          uuid  not null,
    team_id     uuid  not null,
    plate       bytea not null,
    plate_key   text  not null,
    seats       int   not null check (seats between 1 and 80),
    primary key (district_id, id),
    foreign key (district_id, team_id) references team (district_id, id)
);
create index team_vehicle_of_team on team_vehicle (district_id, team_id, id);
call seal_off('team_vehicle', 'select, insert, delete');
