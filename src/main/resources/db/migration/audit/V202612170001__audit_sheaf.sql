-- Records that were made or taken back together and of which one line tells; its own subject, the first of them, is among them.
-- The ids carry the time they were made, so that few sheaves reach from below an id to above it.
create table audit_sheaf (
    district_id  uuid   not null references district (id),
    line_id      uuid   not null,
    subject_kind text   not null check (subject_kind ~ '^[a-z-]+$'),
    first_id     uuid   not null,
    last_id      uuid   not null,
    size         int    not null check (size > 1),
    subjects     uuid[] not null,
    primary key (district_id, line_id),
    foreign key (district_id, line_id) references audit_line (district_id, id),
    check (first_id < last_id),
    check (cardinality(subjects) = size)
);
create index audit_sheaf_by_subjects on audit_sheaf (district_id, subject_kind, last_id, first_id);
call seal_off('audit_sheaf', 'select, insert');
