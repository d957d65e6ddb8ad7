-- Which units keep a person's record: the coordinator of one may open it. Who holds a post or a mandate of a unit is kept by it
-- without a row here.
create table person_keeper (
    district_id uuid        not null references district (id),
    person_id   uuid        not null,
    unit_id     uuid        not null,
    since       timestamptz not null,
    kept_by     uuid,
    primary key (district_id, person_id, unit_id),
    foreign key (district_id, person_id) references person (district_id, id),
    foreign key (district_id, unit_id) references unit (district_id, id)
);
create index person_keeper_by_unit on person_keeper (district_id, unit_id, person_id);
call seal_off('person_keeper', 'select, insert');
