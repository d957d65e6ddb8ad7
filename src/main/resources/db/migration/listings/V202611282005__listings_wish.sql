-- Who is behind a wish. The public reads the listing and its alias; this is for those who keep it and for the verified claimer.

create table wish (
    district_id uuid not null references district (id),
    listing_id  uuid not null,
    person_id   uuid not null,
    story       bytea,
    story_key   text,
    called_on   date,
    called_by   uuid,
    visited_on  date,
    visited_by  uuid,
    version     int  not null check (version > 0),
    primary key (district_id, listing_id),
    foreign key (district_id, listing_id) references listing (district_id, id),
    foreign key (district_id, person_id) references person (district_id, id),
    check ((story is null) = (story_key is null))
);
create index wish_by_person on wish (district_id, person_id);
call seal_off('wish', 'select, insert, update');

-- Each time somebody opened the full record.
create table wish_opening (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    listing_id  uuid        not null,
    opened_by   uuid,
    opened_at   timestamptz not null,
    primary key (district_id, id),
    foreign key (district_id, listing_id) references listing (district_id, id)
);
create index wish_opening_by_listing on wish_opening (district_id, listing_id, id);
call seal_off('wish_opening', 'select, insert');
