-- Things sent on, whose arrival somebody confirms: a unit of the district, or a keeper without an account, with a code.

-- Somebody outside who keeps or carries things. The address is sealed; the name is told to those who send.
create table custody_keeper (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    unit_id     uuid        not null,
    kind        text        not null check (kind in ('school', 'library', 'community', 'unit', 'person')),
    name        localized   not null,
    address     bytea       not null,
    address_key text        not null,
    created_at  timestamptz not null,
    primary key (district_id, id),
    foreign key (district_id, unit_id) references unit (district_id, id)
);
create index custody_keeper_by_unit on custody_keeper (district_id, unit_id, id);
call seal_off('custody_keeper', 'select, insert');

create table custody_transfer (
    district_id  uuid        not null references district (id),
    id           uuid        not null,
    version      int         not null check (version > 0),
    state        text        not null check (state in ('under_way', 'arrived', 'differs', 'settled', 'called_back')),
    unit_id      uuid        not null,
    from_kind    text        not null check (from_kind in ('place', 'box', 'keeper')),
    from_id      uuid        not null,
    keeper_id    uuid        not null,
    carrier      localized   not null,
    sent_on      date        not null,
    code         text        not null,
    sent_at      timestamptz not null,
    arrived_on   date,
    confirmed_at timestamptz,
    thanks       text        check (btrim(thanks) <> ''),
    thanks_shown boolean     not null default false,
    primary key (district_id, id),
    unique (district_id, code),
    foreign key (district_id, unit_id) references unit (district_id, id),
    foreign key (district_id, keeper_id) references custody_keeper (district_id, id),
    check ((arrived_on is not null) = (state in ('arrived', 'differs', 'settled'))),
    check ((confirmed_at is null) = (arrived_on is null)),
    check (arrived_on >= sent_on),
    check (thanks is not null or not thanks_shown)
);
create index custody_transfer_by_unit on custody_transfer (district_id, unit_id, id);
create index custody_transfer_by_keeper on custody_transfer (district_id, keeper_id, id);
call seal_off('custody_transfer', 'select, insert, update');

create table custody_transfer_line (
    district_id uuid not null references district (id),
    transfer_id uuid not null,
    lot_id      uuid not null,
    quantity    int  not null check (quantity between 1 and 1000000),
    arrived     int  check (arrived between 0 and quantity),
    explanation text check (btrim(explanation) <> ''),
    primary key (district_id, transfer_id, lot_id),
    foreign key (district_id, transfer_id) references custody_transfer (district_id, id),
    foreign key (district_id, lot_id) references custody_lot (district_id, id),
    check (arrived is null or arrived = quantity or explanation is not null)
);
create index custody_transfer_line_by_lot on custody_transfer_line (district_id, lot_id, transfer_id);
call seal_off('custody_transfer_line', 'select, insert, update');

-- With this code anybody follows what came because of a record, such as a gift, without learning who gave it.
create table custody_tracking (
    district_id  uuid        not null references district (id),
    code         text        not null,
    because_kind text        not null check (because_kind ~ '^[a-z-]+$'),
    because_id   uuid        not null,
    made_at      timestamptz not null,
    primary key (district_id, code),
    unique (district_id, because_kind, because_id)
);
call seal_off('custody_tracking', 'select, insert');

-- The codes stand in the directory of short codes, for an address with a code names no district.
alter table resident_code
    drop constraint resident_code_purpose_check,
    add constraint resident_code_purpose_check check (purpose in ('rate', 'answer', 'arrival', 'tracking'));
