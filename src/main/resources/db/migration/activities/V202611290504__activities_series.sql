-- Activities that repeat: each date is an activity of its own, changed and cancelled like any other.

create table activity_series (
    district_id   uuid        not null references district (id),
    id            uuid        not null,
    rule          text        not null check (rule ~ '^FREQ=(WEEKLY|MONTHLY);'),
    skip_holidays boolean     not null,
    made_at       timestamptz not null,
    made_by       uuid,
    primary key (district_id, id)
);
call seal_off('activity_series', 'select, insert');

create table activity_in_series (
    district_id uuid not null references district (id),
    activity_id uuid not null,
    series_id   uuid not null,
    day         date not null,
    primary key (district_id, activity_id),
    unique (district_id, series_id, day),
    foreign key (district_id, activity_id) references activity (district_id, id),
    foreign key (district_id, series_id) references activity_series (district_id, id)
);
call seal_off('activity_in_series', 'select, insert');
