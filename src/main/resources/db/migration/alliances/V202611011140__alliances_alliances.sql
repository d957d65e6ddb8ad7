-- Alliances. What one is called and who belongs to it is kept in editions: a change adds one, and none is ever altered.

create table alliance (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    version     int         not null check (version > 0),
    author_id   uuid,
    founded_at  timestamptz not null,
    primary key (district_id, id)
);
call seal_off('alliance', 'select, insert, update');

create table alliance_edition (
    district_id uuid      not null references district (id),
    alliance_id uuid      not null,
    version     int       not null check (version > 0),
    name        localized not null,
    meaning     localized,
    founder_id  uuid      not null,
    primary key (district_id, alliance_id, version),
    foreign key (district_id, alliance_id) references alliance (district_id, id),
    foreign key (district_id, founder_id) references unit (district_id, id)
);
call seal_off('alliance_edition', 'select, insert');

create table alliance_member (
    district_id uuid      not null references district (id),
    alliance_id uuid      not null,
    version     int       not null,
    unit_id     uuid      not null,
    since       date      not null,
    until       date,
    standing    localized not null,
    primary key (district_id, alliance_id, version, unit_id, since),
    foreign key (district_id, alliance_id, version) references alliance_edition (district_id, alliance_id, version),
    foreign key (district_id, unit_id) references unit (district_id, id),
    check (until >= since)
);
create index alliance_member_by_unit on alliance_member (district_id, unit_id, alliance_id, version);
call seal_off('alliance_member', 'select, insert');
