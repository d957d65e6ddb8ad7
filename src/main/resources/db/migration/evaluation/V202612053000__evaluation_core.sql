-- Standards as trees of indicators, campaigns with their rounds and entrants, and the observations every score is computed from.

create table standard (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    title       localized   not null,
    made_by     uuid,
    made_under  uuid,
    made_at     timestamptz not null,
    primary key (district_id, id)
);
create index standard_by_time on standard (district_id, made_at, id);
call seal_off('standard', 'select, insert, update');

-- What a standard said from a day on. An edition that is published is never changed: the next one is made from it.
create table standard_edition (
    district_id  uuid        not null references district (id),
    id           uuid        not null,
    standard_id  uuid        not null,
    number       int         not null check (number > 0),
    version      int         not null check (version > 0),
    state        text        not null check (state in ('draft', 'published', 'retired')),
    published_at timestamptz,
    made_by      uuid,
    made_under   uuid,
    made_at      timestamptz not null,
    primary key (district_id, id),
    unique (district_id, standard_id, number),
    foreign key (district_id, standard_id) references standard (district_id, id),
    check ((state = 'draft') = (published_at is null))
);
call seal_off('standard_edition', 'select, insert, update');

-- role: a branch holds others; scored gives points; bar lets nobody in without it; veto ends everything; deduction takes points off.
-- points: of a scored leaf what it gives at most, of a branch the sum of what it holds, of a deduction what it takes at most.
create table indicator (
    district_id uuid         not null references district (id),
    id          uuid         not null,
    edition_id  uuid         not null,
    parent_id   uuid,
    position    int          not null check (position between 0 and 999),
    code        text         not null check (code ~ '^[0-9A-Za-z]+([.-][0-9A-Za-z]+)*$' and length(code) <= 24),
    name        localized    not null,
    requirement localized,
    role        text         not null check (role in ('branch', 'scored', 'bar', 'veto', 'deduction')),
    points      numeric(9,3) not null check (points >= 0),
    method      text         check (method in ('documents', 'on-site', 'questionnaire', 'measured')),
    formula     text         check (btrim(formula) <> '' and length(formula) <= 400),
    unit        localized,
    source      localized,
    recipe      jsonb,
    scorers     int          not null default 1 check (scorers between 1 and 9),
    spread      numeric(5,2) not null default 20 check (spread between 0 and 100),
    monthly     boolean      not null default false,
    primary key (district_id, id),
    unique (district_id, edition_id, code),
    foreign key (district_id, edition_id) references standard_edition (district_id, id),
    foreign key (district_id, parent_id) references indicator (district_id, id),
    check ((role = 'branch') = (method is null)),
    check ((formula is not null) = (method is not distinct from 'measured')),
    check (role in ('branch', 'scored', 'deduction') or points = 0)
);
create index indicator_by_place on indicator (district_id, edition_id, parent_id, position);
call seal_off('indicator', 'select, insert, update, delete');

create table campaign (
    district_id  uuid        not null references district (id),
    id           uuid        not null,
    version      int         not null check (version > 0),
    standard_id  uuid        not null,
    organizer_id uuid        not null,
    title        localized   not null,
    state        text        not null check (state in ('draft', 'declaring', 'running', 'frozen', 'in_publicity', 'decided', 'stopped')),
    made_by      uuid,
    made_under   uuid,
    made_at      timestamptz not null,
    primary key (district_id, id),
    foreign key (district_id, standard_id) references standard (district_id, id),
    foreign key (district_id, organizer_id) references unit (district_id, id)
);
create index campaign_by_time on campaign (district_id, made_at, id);
call seal_off('campaign', 'select, insert, update');

-- Each round is measured with one edition; its weight says how much of the final score it is.
create table campaign_round (
    district_id uuid not null references district (id),
    campaign_id uuid not null,
    number      int  not null check (number between 1 and 60),
    edition_id  uuid not null,
    begins_on   date not null,
    ends_on     date not null,
    weight      int  not null default 1 check (weight between 1 and 100),
    closed_at   timestamptz,
    primary key (district_id, campaign_id, number),
    foreign key (district_id, campaign_id) references campaign (district_id, id),
    foreign key (district_id, edition_id) references standard_edition (district_id, id),
    check (ends_on >= begins_on)
);
call seal_off('campaign_round', 'select, insert, update');

-- A unit that declared itself. A withdrawn entrant keeps its rows and has no rank.
create table campaign_entry (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    version     int         not null check (version > 0),
    campaign_id uuid        not null,
    entrant_id  uuid        not null,
    state       text        not null check (state in ('declared', 'admitted', 'turned_down', 'withdrawn')),
    reason      text        check (btrim(reason) <> ''),
    declared_by uuid,
    declared_under uuid,
    declared_at timestamptz not null,
    primary key (district_id, id),
    unique (district_id, campaign_id, entrant_id),
    foreign key (district_id, campaign_id) references campaign (district_id, id),
    foreign key (district_id, entrant_id) references unit (district_id, id),
    check (state <> 'turned_down' or reason is not null)
);
create index campaign_entry_of_unit on campaign_entry (district_id, entrant_id, id);
call seal_off('campaign_entry', 'select, insert, update');

-- What was found of one leaf of one entrant in one round, by each of its scorers (slot 1 to 9; 0 is measured, asked or drawn).
-- value: points of a scored leaf, points taken off by a deduction, 1 where a bar is met or a veto is pronounced, else 0.
create table observation (
    district_id  uuid         not null references district (id),
    campaign_id  uuid         not null,
    entry_id     uuid         not null,
    round        int          not null,
    indicator_id uuid         not null,
    slot         int          not null check (slot between 0 and 9),
    value        numeric(9,3) not null check (value >= 0),
    change       int          not null default 1 check (change > 0),
    primary key (district_id, campaign_id, entry_id, round, indicator_id, slot),
    foreign key (district_id, campaign_id, round) references campaign_round (district_id, campaign_id, number),
    foreign key (district_id, entry_id) references campaign_entry (district_id, id),
    foreign key (district_id, indicator_id) references indicator (district_id, id)
);
call seal_off('observation', 'select, insert, update');

-- How each observation came to be what it is: never changed, the newest says what stands.
create table observation_step (
    district_id  uuid         not null references district (id),
    campaign_id  uuid         not null,
    entry_id     uuid         not null,
    round        int          not null,
    indicator_id uuid         not null,
    slot         int          not null,
    change       int          not null check (change > 0),
    value        numeric(9,3) not null check (value >= 0),
    proof_kind   text,
    proof_id     uuid,
    reason       text         check (btrim(reason) <> ''),
    by_account   uuid,
    under        uuid,
    at           timestamptz  not null,
    primary key (district_id, campaign_id, entry_id, round, indicator_id, slot, change),
    foreign key (district_id, campaign_id, entry_id, round, indicator_id, slot)
        references observation (district_id, campaign_id, entry_id, round, indicator_id, slot),
    check ((proof_kind is null) = (proof_id is null)),
    check (change = 1 or reason is not null)
);
call seal_off('observation_step', 'select, insert');
