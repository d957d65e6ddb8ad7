-- Shifts of activities: when, for how many, and how one signs up for them.

create table activity_shift (
    district_id       uuid        not null references district (id),
    id                uuid        not null,
    activity_id       uuid        not null,
    name              localized,
    starts_at         timestamptz not null,
    ends_at           timestamptz not null,
    volunteer_service boolean     not null,
    capacity          int         not null check (capacity between 1 and 100000),
    mode              text        not null check (mode in ('first_come', 'lottery')),
    opens_at          timestamptz not null,
    closes_at         timestamptz not null,
    minimum_age       int         check (minimum_age between 1 and 100),
    guardian_consent  boolean     not null,
    guests            boolean     not null,
    waitlist          boolean     not null,
    smaller_may_pass  boolean     not null,
    offer_hours       int         check (offer_hours between 1 and 720),
    -- Counted with every change of the sign-ups, under the lock of the activity's row.
    taken             int         not null default 0 check (taken between 0 and capacity),
    waiting           int         not null default 0 check (waiting >= 0),
    last_ticket       bigint      not null default 0 check (last_ticket >= 0),
    -- The seed of the lottery, drawn when the shift is made; its hash is public at once, the seed itself after the draw.
    seed              bytea       not null check (octet_length(seed) = 32),
    drawn_at          timestamptz,
    drawn_places      int,
    removed_at        timestamptz,
    version           int         not null check (version >= 0),
    primary key (district_id, id),
    foreign key (district_id, activity_id) references activity (district_id, id),
    check (ends_at > starts_at),
    check (closes_at > opens_at),
    check (mode = 'lottery' or drawn_at is null),
    check ((drawn_at is null) = (drawn_places is null)),
    check (waitlist or (offer_hours is null and not smaller_may_pass)),
    check (removed_at is null or (taken = 0 and waiting = 0))
);
create index activity_shift_of_activity on activity_shift (district_id, activity_id, starts_at, id);
create index activity_shift_to_draw on activity_shift (district_id, closes_at) where mode = 'lottery' and drawn_at is null;
call seal_off('activity_shift', 'select, insert, update');
