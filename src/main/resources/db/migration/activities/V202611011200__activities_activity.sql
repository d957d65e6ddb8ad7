-- Activities, who hosts them, what happened in them, and what is to follow.

create table activity (
    district_id       uuid      not null references district (id),
    id                uuid      not null,
    programme_id      uuid,
    title             localized not null,
    theme             localized,
    occasion          localized,
    purpose           localized not null,
    place_id          uuid      not null,
    takes_place_on    date      not null,
    starts_at         timestamptz,
    ends_at           timestamptz,
    state             text      not null check (state in ('planned', 'held', 'cancelled')),
    cancelled_because localized,
    attendance        text      check (attendance in ('counted', 'estimated')),
    persons           int       check (persons between 1 and 1000000),
    wording           text      check (wording in ('exact', 'more_than', 'nearly')),
    said              int       check (said between 1 and 1000000),
    outcome           localized,
    follow_up_id      uuid,
    entered_by        uuid,
    version           int       not null check (version >= 0),
    primary key (district_id, id),
    foreign key (district_id, programme_id) references programme (district_id, id),
    foreign key (district_id, place_id) references place (district_id, id),
    check (starts_at is not null or ends_at is null),
    check (ends_at > starts_at),
    check ((state = 'cancelled') = (cancelled_because is not null)),
    check (state = 'held' or (attendance is null and outcome is null)),
    check ((attendance is null) = (persons is null) and (attendance is null) = (wording is null)),
    check ((coalesce(wording, 'exact') = 'exact') = (said is null)),
    check (wording is distinct from 'more_than' or persons > said),
    check (wording is distinct from 'nearly' or persons < said)
);
create index activity_by_day on activity (district_id, takes_place_on, id);
create index activity_by_place on activity (district_id, place_id, takes_place_on);
create index activity_by_programme on activity (district_id, programme_id, takes_place_on) where programme_id is not null;
call seal_off('activity', 'select, insert, update');

create table activity_host (
    district_id uuid not null references district (id),
    activity_id uuid not null,
    unit_id     uuid not null,
    role        text not null check (role in ('host', 'organizer', 'assisting')),
    seq         int  not null check (seq > 0),
    primary key (district_id, activity_id, unit_id),
    unique (district_id, activity_id, seq),
    foreign key (district_id, activity_id) references activity (district_id, id),
    foreign key (district_id, unit_id) references unit (district_id, id)
);
create index activity_host_by_unit on activity_host (district_id, unit_id, activity_id);
call seal_off('activity_host', 'select, insert, delete');

create table activity_tag (
    district_id uuid not null references district (id),
    activity_id uuid not null,
    tag_id      uuid not null,
    primary key (district_id, activity_id, tag_id),
    foreign key (district_id, activity_id) references activity (district_id, id),
    foreign key (district_id, tag_id) references tag (district_id, id)
);
create index activity_tag_by_tag on activity_tag (district_id, tag_id, activity_id);
call seal_off('activity_tag', 'select, insert, delete');

create table activity_audience (
    district_id uuid not null references district (id),
    activity_id uuid not null,
    audience_id uuid not null,
    primary key (district_id, activity_id, audience_id),
    foreign key (district_id, activity_id) references activity (district_id, id),
    foreign key (district_id, audience_id) references audience (district_id, id)
);
call seal_off('activity_audience', 'select, insert, delete');

create table activity_item (
    district_id   uuid      not null references district (id),
    activity_id   uuid      not null,
    seq           int       not null check (seq > 0),
    what          localized not null,
    post_id       uuid,
    unit_id       uuid,
    produced_kind text      check (produced_kind ~ '^[a-z-]+$'),
    produced_id   uuid,
    primary key (district_id, activity_id, seq),
    foreign key (district_id, activity_id) references activity (district_id, id),
    foreign key (district_id, post_id) references post (district_id, id),
    foreign key (district_id, unit_id) references unit (district_id, id),
    check (post_id is null or unit_id is null),
    check ((produced_kind is null) = (produced_id is null))
);
call seal_off('activity_item', 'select, insert, delete');

-- What is to follow; the activity it was turned into points back at it.
create table activity_follow_up (
    district_id uuid      not null references district (id),
    id          uuid      not null,
    activity_id uuid      not null,
    what        localized not null,
    primary key (district_id, id),
    foreign key (district_id, activity_id) references activity (district_id, id)
);
create index activity_follow_up_by_activity on activity_follow_up (district_id, activity_id, id);
call seal_off('activity_follow_up', 'select, insert');

alter table activity add foreign key (district_id, follow_up_id) references activity_follow_up (district_id, id);
create unique index activity_of_follow_up on activity (district_id, follow_up_id)
    where follow_up_id is not null and state <> 'cancelled';
