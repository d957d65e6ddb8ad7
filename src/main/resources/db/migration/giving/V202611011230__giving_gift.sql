-- Gifts, from what is stated of them to the receipt.

create table gift (
    district_id      uuid        not null references district (id),
    id               uuid        not null,
    version          int         not null check (version > 0),
    state            text        not null check (state in ('registered', 'returned', 'confirmed', 'received', 'withdrawn')),
    activity_id      uuid,
    donor_id         uuid        not null,
    anonymous        boolean     not null,
    handler_post     uuid,
    handler          localized,
    receiver_id      uuid        not null,
    place_id         uuid        not null,
    purpose          localized   not null,
    given_on         date        not null,
    receipt          text        not null check (receipt in ('issued', 'waived')),
    receipt_year     int         check (receipt_year between 1949 and 9999),
    receipt_number   bigint      check (receipt_number > 0),
    objection        text        check (btrim(objection) <> ''),
    registered_by    uuid,
    registered_under uuid,
    registered_at    timestamptz not null,
    confirmed_at     timestamptz,
    received_at      timestamptz,
    received_by      uuid,
    primary key (district_id, id),
    unique (district_id, receipt_year, receipt_number),
    foreign key (district_id, activity_id) references activity (district_id, id),
    foreign key (district_id, donor_id) references unit (district_id, id),
    foreign key (district_id, receiver_id) references unit (district_id, id),
    foreign key (district_id, place_id) references place (district_id, id),
    foreign key (district_id, handler_post) references post (district_id, id),
    foreign key (district_id, received_by) references post (district_id, id),
    check (donor_id <> receiver_id),
    check (num_nonnulls(handler_post, handler) = 1),
    check ((receipt_year is null) = (receipt_number is null)),
    check (receipt_number is null or (receipt = 'issued' and state = 'received')),
    check ((confirmed_at is not null) = (state in ('confirmed', 'received'))),
    check ((received_at is not null) = (state = 'received')),
    check ((received_by is not null) = (state = 'received')),
    check (state <> 'returned' or objection is not null)
);
create index gift_by_day on gift (district_id, given_on, id);
create index gift_by_donor on gift (district_id, donor_id, given_on);
create index gift_by_receiver on gift (district_id, receiver_id, given_on);
create index gift_by_activity on gift (district_id, activity_id) where activity_id is not null;
create index gift_by_place on gift (district_id, place_id, given_on);
call seal_off('gift', 'select, insert, update');

create table gift_line (
    district_id uuid      not null references district (id),
    gift_id     uuid      not null,
    position    int       not null check (position between 0 and 99),
    title       localized not null,
    category_id uuid      not null,
    unit        text      not null check (unit in ('volume', 'set', 'sheet', 'piece')),
    quantity    int       check (quantity between 1 and 1000000),
    value_yuan  numeric(11, 2) check (value_yuan > 0 and value_yuan <= 100000000),
    lot_id      uuid,
    counted_at  timestamptz,
    primary key (district_id, gift_id, position),
    unique (district_id, lot_id),
    foreign key (district_id, gift_id) references gift (district_id, id),
    foreign key (district_id, category_id) references category (district_id, id),
    foreign key (district_id, lot_id) references custody_lot (district_id, id),
    check (counted_at is null or (quantity is not null and lot_id is not null))
);
call seal_off('gift_line', 'select, insert, update, delete');
