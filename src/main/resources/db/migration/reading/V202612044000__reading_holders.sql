-- Things can be under way with a consignment, and nowhere: not in these books before, or lost, as the record with the id explains.

alter table custody_lot drop constraint custody_lot_origin_kind_check;
alter table custody_lot add constraint custody_lot_origin_kind_check
    check (origin_kind in ('unit', 'place', 'person', 'nowhere'));
alter table custody_movement drop constraint custody_movement_from_kind_check;
alter table custody_movement add constraint custody_movement_from_kind_check
    check (from_kind in
        ('unit', 'place', 'person', 'box', 'transfer', 'keeper', 'readers', 'lost', 'consignment', 'nowhere'));
alter table custody_movement drop constraint custody_movement_to_kind_check;
alter table custody_movement add constraint custody_movement_to_kind_check
    check (to_kind in
        ('unit', 'place', 'person', 'box', 'transfer', 'keeper', 'readers', 'lost', 'consignment', 'nowhere'));
alter table custody_entry drop constraint custody_entry_holder_kind_check;
alter table custody_entry add constraint custody_entry_holder_kind_check
    check (holder_kind in
        ('unit', 'place', 'person', 'box', 'transfer', 'keeper', 'readers', 'lost', 'consignment', 'nowhere'));
alter table custody_stock drop constraint custody_stock_holder_kind_check;
alter table custody_stock add constraint custody_stock_holder_kind_check
    check (holder_kind in
        ('unit', 'place', 'person', 'box', 'transfer', 'keeper', 'readers', 'lost', 'consignment', 'nowhere'));
