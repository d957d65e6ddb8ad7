-- What whoever is to come has to know, what an activity was postponed from, and clashes somebody took in view.

create table activity_preparation (
    district_id uuid not null references district (id),
    activity_id uuid not null,
    risks       localized,
    insurance   localized,
    bring       localized,
    version     int  not null check (version > 0),
    primary key (district_id, activity_id),
    foreign key (district_id, activity_id) references activity (district_id, id)
);
call seal_off('activity_preparation', 'select, insert, update');

create table activity_postponement (
    district_id    uuid        not null references district (id),
    id             uuid        not null,
    activity_id    uuid        not null,
    from_day       date        not null,
    from_starts_at timestamptz,
    to_day         date        not null,
    to_starts_at   timestamptz,
    because        localized   not null,
    at             timestamptz not null,
    entered_by     uuid,
    primary key (district_id, id),
    foreign key (district_id, activity_id) references activity (district_id, id),
    check ((from_day, from_starts_at) is distinct from (to_day, to_starts_at))
);
create index activity_postponement_by_activity on activity_postponement (district_id, activity_id, id);
call seal_off('activity_postponement', 'select, insert');

create table activity_clash (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    activity_id uuid        not null,
    other_id    uuid        not null,
    because     text        not null check (btrim(because) <> ''),
    at          timestamptz not null,
    entered_by  uuid,
    primary key (district_id, id),
    foreign key (district_id, activity_id) references activity (district_id, id),
    foreign key (district_id, other_id) references activity (district_id, id)
);
create index activity_clash_by_activity on activity_clash (district_id, activity_id, id);
call seal_off('activity_clash', 'select, insert');
