-- A city that is one tenant has districts above its streets and towns.
alter table area drop constraint area_kind_check;
alter table area add constraint area_kind_check check (kind in ('district', 'street', 'town', 'community'));
