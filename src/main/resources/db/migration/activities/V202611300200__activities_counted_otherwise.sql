-- Where a result says another figure than the rolls counted, why: kept, never changed.

create table activity_counted_otherwise (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    activity_id uuid        not null,
    counted     int         not null check (counted > 0),
    said        int         not null check (said > 0),
    because     text        not null check (btrim(because) <> ''),
    at          timestamptz not null,
    entered_by  uuid,
    primary key (district_id, id),
    foreign key (district_id, activity_id) references activity (district_id, id),
    check (counted <> said)
);
create index activity_counted_otherwise_by_activity on activity_counted_otherwise (district_id, activity_id, id);
call seal_off('activity_counted_otherwise', 'select, insert');
