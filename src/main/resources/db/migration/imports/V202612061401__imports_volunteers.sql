-- Volunteers come from tables too.
alter table import drop constraint import_kind_check;
alter table import add constraint import_kind_check check (kind in ('people', 'organizations', 'places', 'volunteers'));
alter table import_mapping drop constraint import_mapping_kind_check;
alter table import_mapping add constraint import_mapping_kind_check
    check (kind in ('people', 'organizations', 'places', 'volunteers'));
