-- Double entry for things. Lots, movements and entries are written once and never changed; the stock follows from them.

create table custody_lot (
    district_id uuid      not null references district (id),
    id          uuid      not null,
    title       localized not null,
    category_id uuid      not null,
    unit        text      not null check (unit in ('volume', 'set', 'sheet', 'piece')),
    origin_kind text      not null check (origin_kind in ('unit', 'place', 'person')),
    origin_id   uuid      not null,
    primary key (district_id, id),
    foreign key (district_id, category_id) references category (district_id, id)
);
call seal_off('custody_lot', 'select, insert');

create table custody_movement (
    district_id       uuid        not null references district (id),
    id                uuid        not null,
    kind              text        not null check (kind in ('received', 'counted', 'handed_on', 'returned')),
    happened_on       date        not null,
    because_kind      text        not null check (because_kind ~ '^[a-z-]+$'),
    because_id        uuid        not null,
    from_kind         text        not null check (from_kind in ('unit', 'place', 'person')),
    from_id           uuid        not null,
    to_kind           text        not null check (to_kind in ('unit', 'place', 'person')),
    to_id             uuid        not null,
    handler_post      uuid,
    handler           localized,
    confirmed_by_post uuid,
    confirmed_by      localized,
    account_id        uuid,
    mandate_id        uuid,
    entered_at        timestamptz not null,
    primary key (district_id, id),
    foreign key (district_id, handler_post) references post (district_id, id),
    foreign key (district_id, confirmed_by_post) references post (district_id, id),
    check (num_nonnulls(handler_post, handler) = 1),
    check (num_nonnulls(confirmed_by_post, confirmed_by) <= 1),
    check ((from_kind, from_id) is distinct from (to_kind, to_id))
);
create index custody_movement_by_cause on custody_movement (district_id, because_kind, because_id);
call seal_off('custody_movement', 'select, insert');

-- Zero is a hand-over of things nobody has counted yet.
create table custody_entry (
    district_id uuid   not null references district (id),
    movement_id uuid   not null,
    lot_id      uuid   not null,
    holder_kind text   not null check (holder_kind in ('unit', 'place', 'person')),
    holder_id   uuid   not null,
    quantity    bigint not null check (quantity between -1000000 and 1000000),
    primary key (district_id, movement_id, lot_id, holder_kind, holder_id),
    foreign key (district_id, movement_id) references custody_movement (district_id, id),
    foreign key (district_id, lot_id) references custody_lot (district_id, id)
);
create index custody_entry_by_lot on custody_entry (district_id, lot_id, holder_kind, holder_id);
call seal_off('custody_entry', 'select, insert');

-- What each holder but the origin has now. Changes by one guarded statement, with its entry.
create table custody_stock (
    district_id uuid    not null references district (id),
    lot_id      uuid    not null,
    holder_kind text    not null check (holder_kind in ('unit', 'place', 'person')),
    holder_id   uuid    not null,
    quantity    bigint  not null check (quantity >= 0),
    uncounted   boolean not null,
    primary key (district_id, lot_id, holder_kind, holder_id),
    foreign key (district_id, lot_id) references custody_lot (district_id, id)
);
create index custody_stock_by_holder on custody_stock (district_id, holder_kind, holder_id, lot_id);
call seal_off('custody_stock', 'select, insert, update');
