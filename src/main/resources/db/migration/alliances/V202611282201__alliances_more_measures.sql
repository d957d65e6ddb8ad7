-- More that promises are counted in, more spans they recur in, and days of the week.

alter table commitment
    drop constraint commitment_measure_check,
    drop constraint commitment_per_check,
    add column weekday text check (
        weekday in ('monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday')),
    add constraint commitment_measure_check check (
        measure in ('joint_activities', 'gifts', 'volumes_given', 'venues_lent', 'attendances', 'noted')),
    add constraint commitment_per_check check (per in ('year', 'quarter', 'month', 'week', 'term')),
    add check (weekday is null or measure is not null),
    -- what is noted is noted by whoever receives it: a promise of all has nobody who only receives
    add check (measure <> 'noted' or by_unit_id is not null);

-- A party that received what was promised notes the day; nobody changes a note. A wrong one is struck, visibly.
create table commitment_note (
    district_id   uuid        not null references district (id),
    id            uuid        not null,
    agreement_id  uuid        not null,
    commitment_id uuid        not null,
    unit_id       uuid        not null,
    kept_on       date        not null,
    quantity      bigint      not null check (quantity between 1 and 1000000),
    note          localized   not null,
    noted_at      timestamptz not null,
    author_id     uuid,
    primary key (district_id, id),
    foreign key (district_id, agreement_id) references agreement (district_id, id),
    foreign key (district_id, unit_id) references unit (district_id, id)
);
create index commitment_note_by_commitment on commitment_note (district_id, agreement_id, commitment_id, kept_on);
call seal_off('commitment_note', 'select, insert');

create table commitment_note_struck (
    district_id uuid        not null references district (id),
    note_id     uuid        not null,
    reason      localized   not null,
    struck_at   timestamptz not null,
    author_id   uuid,
    primary key (district_id, note_id),
    foreign key (district_id, note_id) references commitment_note (district_id, id)
);
call seal_off('commitment_note_struck', 'select, insert');
