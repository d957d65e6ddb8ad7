-- Persons registered as volunteers. The number stays with them whatever happens: the year, then seven digits counted in it.
create table volunteer (
    district_id   uuid   not null references district (id),
    id            uuid   not null,
    person_id     uuid   not null,
    number        bigint not null check (number between 20000000001 and 99999999999 and number % 10000000 > 0),
    sex           text   check (sex in ('female', 'male')),
    area_id       uuid,
    registered_on date   not null,
    left_on       date   check (left_on >= registered_on),
    -- The last day they took part in something, as the rooms that keep rolls told it.
    active_on     date,
    version       int    not null default 0 check (version >= 0),
    primary key (district_id, id),
    unique (district_id, number),
    unique (district_id, person_id),
    foreign key (district_id, person_id) references person (district_id, id),
    foreign key (district_id, area_id) references area (district_id, id)
);
-- Lists go by number, the latest first: of the whole district by its unique index, of an area by this one.
create index volunteer_by_area on volunteer (district_id, area_id, number);
create index volunteer_here on volunteer (district_id, area_id, active_on) where left_on is null;
call seal_off('volunteer', 'select, insert, update');

-- What they can do, and what they would like to do. The number is the volunteer's, so that a list by word is in its order.
create table volunteer_offer (
    district_id  uuid   not null references district (id),
    volunteer_id uuid   not null,
    kind         text   not null check (kind in ('skill', 'category')),
    word         text   not null check (word ~ '^[a-z_]+$'),
    number       bigint not null,
    primary key (district_id, volunteer_id, kind, word),
    foreign key (district_id, volunteer_id) references volunteer (district_id, id)
);
create index volunteer_offer_by_word on volunteer_offer (district_id, kind, word, number);
call seal_off('volunteer_offer', 'select, insert, delete');

-- When they left and came back, each with its day.
create table volunteer_absence (
    district_id  uuid        not null references district (id),
    id           uuid        not null,
    volunteer_id uuid        not null,
    left_on      date        not null,
    reason       text        not null check (reason in ('own_wish', 'moved_away', 'health', 'registered_twice', 'died', 'other')),
    noted_at     timestamptz not null,
    noted_by     uuid,
    returned_on  date        check (returned_on >= left_on),
    returned_at  timestamptz,
    returned_by  uuid,
    primary key (district_id, id),
    foreign key (district_id, volunteer_id) references volunteer (district_id, id),
    check ((returned_on is null) = (returned_at is null))
);
create index volunteer_absence_of_volunteer on volunteer_absence (district_id, volunteer_id, left_on);
create unique index volunteer_absence_now on volunteer_absence (district_id, volunteer_id) where returned_on is null;
call seal_off('volunteer_absence', 'select, insert, update');
