-- A drive gathers things of one measure for one purpose from one day until another; its progress is what gifts that name it say.

create table drive (
    district_id  uuid        not null references district (id),
    id           uuid        not null,
    version      int         not null check (version > 0),
    holder_id    uuid        not null,
    title        localized   not null,
    purpose      localized   not null,
    unit         text        not null check (unit in ('volume', 'set', 'sheet', 'piece')),
    target       int         not null check (target between 1 and 1000000),
    from_day     date        not null,
    until_day    date        not null,
    ended_on     date,
    opened_by    uuid,
    opened_under uuid,
    opened_at    timestamptz not null,
    primary key (district_id, id),
    foreign key (district_id, holder_id) references unit (district_id, id),
    check (until_day >= from_day)
);
create index drive_by_time on drive (district_id, until_day, id);
create index drive_by_holder on drive (district_id, holder_id);
call seal_off('drive', 'select, insert, update');

create table drive_place (
    district_id uuid not null references district (id),
    drive_id    uuid not null,
    place_id    uuid not null,
    primary key (district_id, drive_id, place_id),
    foreign key (district_id, drive_id) references drive (district_id, id),
    foreign key (district_id, place_id) references place (district_id, id)
);
call seal_off('drive_place', 'select, insert');

create table drive_gift (
    district_id uuid not null references district (id),
    gift_id     uuid not null,
    drive_id    uuid not null,
    primary key (district_id, gift_id),
    foreign key (district_id, gift_id) references gift (district_id, id),
    foreign key (district_id, drive_id) references drive (district_id, id)
);
create index drive_gift_by_drive on drive_gift (district_id, drive_id);
call seal_off('drive_gift', 'select, insert');
