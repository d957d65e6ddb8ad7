-- The hours of volunteers: what was said of each service, in steps that are written once. What a service counts now follows
-- from its steps, and is kept beside them, so that totals are answered from an index.

-- A service bears the id of its sign-up where there is one.
create table service (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    shift_id    uuid        not null,
    activity_id uuid        not null,
    person_id   uuid        not null,
    -- The unit it was given for: who organized the activity, or hosted it.
    unit_id     uuid        not null,
    backfilled  boolean     not null,
    -- From when until when one was there, within the shift.
    from_at     timestamptz not null,
    until_at    timestamptz not null,
    day         date        not null,
    state       text        not null check (state in ('entered', 'counted', 'correction_asked', 'not_counted', 'revoked', 'appealed', 'final')),
    -- What it counts: nothing where it does not count.
    minutes     int         not null check (minutes between 0 and 10080),
    -- Entered after the days the law gives for it.
    late        boolean     not null,
    -- Said by somebody, not by the roll.
    by_hand     boolean     not null,
    -- Everything about it was written down by one account.
    one_hand    boolean     not null,
    version     int         not null check (version > 0),
    primary key (district_id, id),
    foreign key (district_id, shift_id) references activity_shift (district_id, id),
    foreign key (district_id, activity_id) references activity (district_id, id),
    foreign key (district_id, person_id) references person (district_id, id),
    foreign key (district_id, unit_id) references unit (district_id, id),
    check (until_at > from_at),
    check (minutes = 0 or state in ('counted', 'correction_asked'))
);
create index service_of_shift on service (district_id, shift_id, id);
create index service_of_activity on service (district_id, activity_id) include (person_id, state, minutes, day);
create index service_of_person on service (district_id, person_id, day desc, id desc);
create index service_of_unit on service (district_id, unit_id, day) include (person_id, state, minutes);
create index service_by_day on service (district_id, day, id) include (person_id, state, minutes);
create index service_to_decide on service (district_id, unit_id, id) where state in ('entered', 'correction_asked', 'appealed');
call seal_off('service', 'select, insert, update');

create table service_step (
    district_id uuid        not null references district (id),
    service_id  uuid        not null,
    position    int         not null check (position > 0),
    kind        text        not null check (kind in ('confirmed', 'declined', 'entered', 'approved', 'refused', 'correction_asked',
                                                     'corrected', 'correction_refused', 'revoked', 'appealed', 'restored',
                                                     'appeal_refused')),
    at          timestamptz not null,
    account_id  uuid,
    mandate_id  uuid,
    from_at     timestamptz not null,
    until_at    timestamptz not null,
    -- What the service counts from this step on.
    minutes     int         not null check (minutes between 0 and 10080),
    reason      text        check (length(reason) between 1 and 500),
    primary key (district_id, service_id, position),
    foreign key (district_id, service_id) references service (district_id, id),
    check (until_at > from_at),
    check (reason is not null or kind in ('confirmed', 'approved', 'corrected', 'restored'))
);
call seal_off('service_step', 'select, insert');

-- What a person's services count together; whoever changes one of them holds this row first.
create table service_person (
    district_id uuid   not null references district (id),
    person_id   uuid   not null,
    minutes     bigint not null default 0 check (minutes >= 0),
    services    int    not null default 0 check (services >= 0),
    primary key (district_id, person_id),
    foreign key (district_id, person_id) references person (district_id, id)
);
call seal_off('service_person', 'select, insert, update');

-- A district's own rule; one without a row keeps the usual one.
create table service_policy (
    district_id  uuid  not null references district (id),
    step_minutes int   not null check (step_minutes in (1, 6, 15, 30, 60)),
    day_hours    int   not null check (day_hours between 1 and 24),
    entry_days   int   not null check (entry_days between 1 and 60),
    long_hours   int   not null check (long_hours between 1 and 24),
    week_hours   int   not null check (week_hours between 1 and 168),
    stars        int[] not null,
    version      int   not null check (version > 0),
    primary key (district_id)
);
call seal_off('service_policy', 'select, insert, update');
