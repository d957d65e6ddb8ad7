-- A later report moves copies, says that some are lost or withdrawn, and can be taken back. A copy knows the lot it came in with.

alter table reading_copy
    add column lot_id    uuid,
    add column state     text not null default 'here' check (state in ('here', 'lost', 'withdrawn')),
    add column gone_with uuid;
update reading_copy copy
   set lot_id = lot.id
  from custody_movement movement
  join custody_entry entry
    on entry.district_id = movement.district_id and entry.movement_id = movement.id and entry.holder_kind = 'place'
  join custody_lot lot on lot.district_id = entry.district_id and lot.id = entry.lot_id
 where movement.district_id = copy.district_id and movement.kind = 'received'
   and movement.because_kind = 'library-holdings' and movement.because_id = copy.holdings_id
   and movement.to_kind = 'place' and movement.to_id = copy.place_id and lot.category_id = copy.category_id;
alter table reading_copy
    alter column lot_id set not null,
    add constraint reading_copy_lot foreign key (district_id, lot_id) references custody_lot (district_id, id),
    add constraint reading_copy_gone_with foreign key (district_id, gone_with) references reading_holdings (district_id, id),
    add constraint reading_copy_gone check ((state = 'here') = (gone_with is null));
create index reading_copy_by_lot on reading_copy (district_id, lot_id, place_id);
grant update, delete on reading_copy to gongjian_app;

alter table reading_holdings
    drop constraint reading_holdings_copies_check,
    add constraint reading_holdings_copies_check check (copies >= 0),
    add column moved     int not null default 0 check (moved >= 0),
    add column gone      int not null default 0 check (gone >= 0),
    add column back      int not null default 0 check (back >= 0),
    add column version   int not null default 1 check (version > 0),
    add column undone_at timestamptz;
grant update on reading_holdings to gongjian_app;

-- Where each copy of a report was before, and what moved in the books: taking a report back goes the same way in reverse.
create table reading_copy_change (
    district_id  uuid not null references district (id),
    holdings_id  uuid not null,
    barcode      text not null,
    place_before uuid,
    state_before text check (state_before in ('here', 'lost', 'withdrawn')),
    gone_before  uuid,
    primary key (district_id, holdings_id, barcode),
    foreign key (district_id, holdings_id) references reading_holdings (district_id, id),
    check ((place_before is null) = (state_before is null))
);
create index reading_copy_change_by_barcode on reading_copy_change (district_id, barcode);
call seal_off('reading_copy_change', 'select, insert');
insert into reading_copy_change (district_id, holdings_id, barcode)
select district_id, holdings_id, barcode from reading_copy;

create table reading_holdings_step (
    district_id uuid not null references district (id),
    holdings_id uuid not null,
    seq         int  not null check (seq >= 0),
    lot_id      uuid not null,
    from_kind   text not null check (from_kind in ('place', 'lost', 'nowhere')),
    from_id     uuid not null,
    to_kind     text not null check (to_kind in ('place', 'lost', 'nowhere')),
    to_id       uuid not null,
    quantity    int  not null check (quantity between 1 and 1000000),
    primary key (district_id, holdings_id, seq),
    foreign key (district_id, holdings_id) references reading_holdings (district_id, id),
    foreign key (district_id, lot_id) references custody_lot (district_id, id)
);
call seal_off('reading_holdings_step', 'select, insert');
insert into reading_holdings_step (district_id, holdings_id, seq, lot_id, from_kind, from_id, to_kind, to_id, quantity)
select district_id, holdings_id, row_number() over (partition by district_id, holdings_id order by lot_id) - 1,
       lot_id, 'nowhere', holdings_id, 'place', place_id, count(*)
  from reading_copy group by district_id, holdings_id, lot_id, place_id;

-- A table somebody looked at, kept for a while so that it need not be chosen again.
create table reading_kept_table (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    what        text        not null check (what in ('holdings', 'months')),
    content     bytea       not null,
    content_key text        not null,
    account_id  uuid        not null,
    kept_until  timestamptz not null,
    primary key (district_id, id)
);
create index reading_kept_table_by_end on reading_kept_table (district_id, kept_until);
call seal_off('reading_kept_table', 'select, insert, delete');
