-- A copy that should stand at a site of a report, and that the report does not name. It stays; somebody looks for it.

alter table reading_copy
    add column unnamed_by uuid,
    add constraint reading_copy_unnamed_by foreign key (district_id, unnamed_by) references reading_holdings (district_id, id);
create index reading_copy_unnamed on reading_copy (district_id, barcode) where unnamed_by is not null and state = 'here';
