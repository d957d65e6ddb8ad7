-- Rounds propose consignments; a consignment takes books from one site to another.

create table reading_round (
    district_id uuid      not null references district (id),
    id          uuid      not null,
    kind        text      not null check (kind in ('distribution', 'rotation')),
    name        localized not null,
    planned_for date      not null,
    state       text      not null check (state in ('proposed', 'decided', 'dropped')),
    version     int       not null default 0 check (version >= 0),
    primary key (district_id, id)
);
create index reading_round_by_day on reading_round (district_id, planned_for, id);
call seal_off('reading_round', 'select, insert, update');

-- Why it was proposed stands in numbers: the sentence is made of them in the reader's language.
create table reading_round_line (
    district_id uuid not null references district (id),
    round_id    uuid not null,
    position    int  not null check (position between 0 and 9999),
    from_place  uuid not null,
    to_place    uuid not null,
    category_id uuid not null,
    quantity    int  not null check (quantity between 0 and 1000000),
    cause       text not null check (cause in ('lacks', 'rotates', 'wished', 'added')),
    should_have int,
    has         int,
    lent        int,
    listing_id  uuid,
    primary key (district_id, round_id, position),
    foreign key (district_id, round_id) references reading_round (district_id, id),
    foreign key (district_id, from_place) references reading_site (district_id, place_id),
    foreign key (district_id, to_place) references reading_site (district_id, place_id),
    foreign key (district_id, category_id) references category (district_id, id),
    foreign key (district_id, listing_id) references listing (district_id, id),
    check (from_place <> to_place)
);
create index reading_round_line_by_listing on reading_round_line (district_id, listing_id);
call seal_off('reading_round_line', 'select, insert, update');

create table reading_consignment (
    district_id uuid not null references district (id),
    id          uuid not null,
    round_id    uuid not null,
    from_place  uuid not null,
    to_place    uuid not null,
    state       text not null check (state in ('planned', 'packed', 'sent', 'received', 'cancelled')),
    packed_on   date,
    sent_on     date,
    received_on date,
    version     int  not null default 0 check (version >= 0),
    primary key (district_id, id),
    foreign key (district_id, round_id) references reading_round (district_id, id),
    foreign key (district_id, from_place) references reading_site (district_id, place_id),
    foreign key (district_id, to_place) references reading_site (district_id, place_id),
    check (from_place <> to_place),
    check (sent_on >= packed_on),
    check (received_on >= sent_on),
    check ((state = 'received') = (received_on is not null)),
    check (state not in ('sent', 'received') or sent_on is not null)
);
create index reading_consignment_by_round on reading_consignment (district_id, round_id, id);
create index reading_consignment_by_receiver on reading_consignment (district_id, to_place, id);
create index reading_consignment_by_sender on reading_consignment (district_id, from_place, id);
create index reading_consignment_by_arrival on reading_consignment (district_id, received_on, id);
call seal_off('reading_consignment', 'select, insert, update');

create table reading_consignment_line (
    district_id    uuid     not null references district (id),
    consignment_id uuid     not null,
    category_id    uuid     not null,
    planned        int      not null check (planned between 1 and 1000000),
    packed         int      check (packed between 0 and 1000000),
    boxes          smallint check (boxes between 0 and 999),
    arrived        int      check (arrived between 0 and 1000000),
    why            text     check (why in ('lost', 'not_packed', 'packed_more')),
    note           text     check (length(note) <= 500),
    listing_id     uuid,
    primary key (district_id, consignment_id, category_id),
    foreign key (district_id, consignment_id) references reading_consignment (district_id, id),
    foreign key (district_id, category_id) references category (district_id, id),
    foreign key (district_id, listing_id) references listing (district_id, id),
    check (arrived is null or packed is not null),
    check (arrived is null or (arrived = packed) = (why is null))
);
create index reading_consignment_line_by_listing on reading_consignment_line (district_id, listing_id);
call seal_off('reading_consignment_line', 'select, insert, update');
