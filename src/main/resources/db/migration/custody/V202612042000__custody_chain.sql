-- Things under way, with others, given out and lost are holders like any other, so that what came in is always somewhere.
-- The two sides of an entry name each other: the database refuses one without the other. Movements are sealed into a chain.

alter table custody_movement
    drop constraint custody_movement_kind_check,
    drop constraint custody_movement_from_kind_check,
    drop constraint custody_movement_to_kind_check,
    add column explanation text check (btrim(explanation) <> ''),
    add column tx xid8 not null default pg_current_xact_id(),
    add constraint custody_movement_kind_check check (kind in
        ('received', 'counted', 'handed_on', 'returned', 'shelved', 'boxed', 'unpacked', 'sent', 'arrived', 'called_back',
         'given_out', 'lost', 'found')),
    add constraint custody_movement_from_kind_check check (from_kind in
        ('unit', 'place', 'person', 'box', 'transfer', 'keeper', 'readers', 'lost')),
    add constraint custody_movement_to_kind_check check (to_kind in
        ('unit', 'place', 'person', 'box', 'transfer', 'keeper', 'readers', 'lost')),
    add constraint custody_movement_loss_explained check (to_kind <> 'lost' or explanation is not null);
create index custody_movement_by_transaction on custody_movement (district_id, tx, id);

alter table custody_entry
    drop constraint custody_entry_holder_kind_check,
    add column other_kind text,
    add column other_id   uuid,
    add column against    bigint;
update custody_entry entry
   set other_kind = case when (entry.holder_kind, entry.holder_id) = (movement.from_kind, movement.from_id)
                         then movement.to_kind else movement.from_kind end,
       other_id   = case when (entry.holder_kind, entry.holder_id) = (movement.from_kind, movement.from_id)
                         then movement.to_id else movement.from_id end,
       against    = -entry.quantity
  from custody_movement movement
 where movement.district_id = entry.district_id and movement.id = entry.movement_id;
alter table custody_entry
    alter column other_kind set not null,
    alter column other_id set not null,
    alter column against set not null,
    add constraint custody_entry_holder_kind_check check (holder_kind in
        ('unit', 'place', 'person', 'box', 'transfer', 'keeper', 'readers', 'lost')),
    add constraint custody_entry_as_much check (against = -quantity),
    add constraint custody_entry_sides
        unique (district_id, movement_id, lot_id, holder_kind, holder_id, quantity, other_kind, other_id),
    add constraint custody_entry_other_side
        foreign key (district_id, movement_id, lot_id, other_kind, other_id, against, holder_kind, holder_id)
        references custody_entry (district_id, movement_id, lot_id, holder_kind, holder_id, quantity, other_kind, other_id);

alter table custody_stock
    drop constraint custody_stock_holder_kind_check,
    add constraint custody_stock_holder_kind_check check (holder_kind in
        ('unit', 'place', 'person', 'box', 'transfer', 'keeper', 'readers', 'lost'));

create table custody_seal (
    district_id uuid        not null references district (id),
    position    bigint      not null check (position > 0),
    movement_id uuid        not null,
    hash        bytea       not null check (octet_length(hash) = 32),
    sealed_at   timestamptz not null,
    primary key (district_id, position),
    unique (district_id, movement_id),
    foreign key (district_id, movement_id) references custody_movement (district_id, id)
);
call seal_off('custody_seal', 'select, insert');

-- How far the chain of a district has come; every movement of a transaction below sealed_below is in it.
create table custody_chain (
    district_id  uuid   not null references district (id),
    position     bigint not null check (position >= 0),
    hash         bytea  not null check (octet_length(hash) = 32),
    sealed_below xid8   not null,
    primary key (district_id)
);
call seal_off('custody_chain', 'select, insert, update');
