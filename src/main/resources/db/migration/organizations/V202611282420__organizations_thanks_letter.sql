-- Letters of thanks: a community thanks a unit for a year. The number stays; every text it ever had is kept as an edition, with
-- the records it was drawn from.

create table thanks_letter (
    district_id uuid   not null references district (id),
    id          uuid   not null,
    unit_id     uuid   not null,
    year        int    not null check (year between 1949 and 9999),
    from_id     uuid   not null,
    number_year int    not null check (number_year between 1949 and 9999),
    number      bigint not null check (number > 0),
    edition     int    not null check (edition > 0),
    issued_on   date   not null,
    primary key (district_id, id),
    unique (district_id, number_year, number),
    unique (district_id, unit_id, year, from_id),
    foreign key (district_id, unit_id) references unit (district_id, id),
    foreign key (district_id, from_id) references unit (district_id, id),
    check (unit_id <> from_id)
);
call seal_off('thanks_letter', 'select, insert, update');

create table thanks_letter_edition (
    district_id uuid        not null references district (id),
    letter_id   uuid        not null,
    edition     int         not null check (edition > 0),
    text        localized   not null,
    post_id     uuid        not null,
    written_at  timestamptz not null,
    primary key (district_id, letter_id, edition),
    foreign key (district_id, letter_id) references thanks_letter (district_id, id),
    foreign key (district_id, post_id) references post (district_id, id)
);
call seal_off('thanks_letter_edition', 'select, insert');

create table thanks_letter_fact (
    district_id uuid not null references district (id),
    letter_id   uuid not null,
    edition     int  not null,
    position    int  not null check (position >= 0),
    record_kind text not null,
    record_id   uuid not null,
    primary key (district_id, letter_id, edition, position),
    foreign key (district_id, letter_id, edition) references thanks_letter_edition (district_id, letter_id, edition)
);
call seal_off('thanks_letter_fact', 'select, insert');
