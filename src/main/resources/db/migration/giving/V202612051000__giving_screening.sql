-- What of a line was not taken when the gift was received: declined, with the reason, and never in these books; or passed on to
-- another unit, where it is a lot of its own. What is left of the line was taken.

create table gift_aside (
    district_id uuid    not null references district (id),
    gift_id     uuid    not null,
    position    int     not null,
    declined    boolean not null,
    quantity    int     not null check (quantity between 1 and 1000000),
    unit_id     uuid,
    because     text    check (btrim(because) <> ''),
    lot_id      uuid,
    primary key (district_id, gift_id, position, declined),
    unique (district_id, lot_id),
    foreign key (district_id, gift_id, position) references gift_line (district_id, gift_id, position),
    foreign key (district_id, unit_id) references unit (district_id, id),
    foreign key (district_id, lot_id) references custody_lot (district_id, id),
    check (declined = (unit_id is null)),
    check (declined = (lot_id is null)),
    check (not declined or because is not null)
);
create index gift_aside_by_unit on gift_aside (district_id, unit_id) where unit_id is not null;
call seal_off('gift_aside', 'select, insert');
