-- Which points of each entrant are visited: drawn by lot, so that anybody can draw again (see site_point.number and lot).
create table site_draw (
    district_id uuid        not null references district (id),
    campaign_id uuid        not null,
    round       int         not null,
    each_of     int         not null check (each_of between 1 and 50),
    seed        text        not null check (seed ~ '^[0-9a-f]{64}$'),
    seed_hash   text        not null check (seed_hash ~ '^[0-9a-f]{64}$'),
    prepared_at timestamptz not null,
    drawn_at    timestamptz,
    primary key (district_id, campaign_id, round),
    foreign key (district_id, campaign_id, round) references campaign_round (district_id, campaign_id, number)
);
call seal_off('site_draw', 'select, insert, update');

-- A place of an entrant, or the entrant itself where it keeps none.
create table site_point (
    district_id uuid    not null references district (id),
    id          uuid    not null,
    campaign_id uuid    not null,
    round       int     not null,
    number      int     not null check (number > 0),
    entry_id    uuid    not null,
    place_id    uuid,
    drawn       boolean not null default false,
    primary key (district_id, id),
    unique (district_id, campaign_id, round, number),
    foreign key (district_id, campaign_id, round) references site_draw (district_id, campaign_id, round),
    foreign key (district_id, entry_id) references campaign_entry (district_id, id),
    foreign key (district_id, place_id) references place (district_id, id)
);
create index site_point_of_entry on site_point (district_id, entry_id, round);
call seal_off('site_point', 'select, insert, update');

-- What an assessor found of a leaf at a point, as the device told it: told again under the same id it changes nothing.
create table visit_step (
    district_id  uuid         not null references district (id),
    id           uuid         not null,
    point_id     uuid         not null,
    indicator_id uuid         not null,
    points       numeric(9,3) not null check (points >= 0),
    note         text         check (btrim(note) <> '' and length(note) <= 500),
    happened_at  timestamptz  not null,
    told_at      timestamptz  not null,
    account_id   uuid         not null,
    primary key (district_id, id),
    foreign key (district_id, point_id) references site_point (district_id, id),
    foreign key (district_id, indicator_id) references indicator (district_id, id)
);
create index visit_step_of_point on visit_step (district_id, point_id, indicator_id, happened_at);
call seal_off('visit_step', 'select, insert');

-- A problem found on the spot: the entrant answers what was done, and only an assessor closes it, by a recheck with points.
create table site_problem (
    district_id  uuid        not null references district (id),
    id           uuid        not null,
    version      int         not null check (version > 0),
    campaign_id  uuid        not null,
    number       int         not null check (number > 0),
    point_id     uuid        not null,
    indicator_id uuid        not null,
    words        text        not null check (btrim(words) <> '' and length(words) <= 1000),
    deadline     date        not null,
    state        text        not null check (state in ('open', 'answered', 'closed')),
    answer       text        check (btrim(answer) <> '' and length(answer) <= 1000),
    returned     text        check (btrim(returned) <> '' and length(returned) <= 1000),
    raised_by    uuid        not null,
    raised_at    timestamptz not null,
    closed_at    timestamptz,
    primary key (district_id, id),
    unique (district_id, campaign_id, number),
    foreign key (district_id, campaign_id) references campaign (district_id, id),
    foreign key (district_id, point_id) references site_point (district_id, id),
    foreign key (district_id, indicator_id) references indicator (district_id, id),
    check ((state = 'closed') = (closed_at is not null)),
    check (state = 'open' or answer is not null)
);
create index site_problem_of_point on site_problem (district_id, point_id, number);
call seal_off('site_problem', 'select, insert, update');
