-- Who gives points in a campaign, which entrants they keep away from, and the points themselves: nobody sees another's until all
-- of a leaf's are given.
create table campaign_scorer (
    district_id uuid        not null references district (id),
    campaign_id uuid        not null,
    account_id  uuid        not null,
    assigned_by uuid,
    assigned_under uuid,
    assigned_at timestamptz not null,
    released_at timestamptz,
    primary key (district_id, campaign_id, account_id),
    foreign key (district_id, campaign_id) references campaign (district_id, id)
);
create index campaign_scorer_by_account on campaign_scorer (district_id, account_id, campaign_id);
call seal_off('campaign_scorer', 'select, insert, update');

create table scorer_conflict (
    district_id uuid        not null references district (id),
    entry_id    uuid        not null,
    account_id  uuid        not null,
    said_at     timestamptz not null,
    primary key (district_id, entry_id, account_id),
    foreign key (district_id, entry_id) references campaign_entry (district_id, id)
);
call seal_off('scorer_conflict', 'select, insert');

create table mark (
    district_id  uuid         not null references district (id),
    id           uuid         not null,
    entry_id     uuid         not null,
    campaign_id  uuid         not null,
    round        int          not null,
    indicator_id uuid         not null,
    slot         int          not null check (slot between 1 and 10),
    account_id   uuid         not null,
    under        uuid,
    points       numeric(9,3) not null check (points >= 0),
    words        text         check (btrim(words) <> '' and length(words) <= 1000),
    given_at     timestamptz  not null,
    primary key (district_id, id),
    unique (district_id, entry_id, round, indicator_id, slot),
    unique (district_id, entry_id, round, indicator_id, account_id),
    foreign key (district_id, campaign_id, round) references campaign_round (district_id, campaign_id, number),
    foreign key (district_id, entry_id) references campaign_entry (district_id, id),
    foreign key (district_id, indicator_id) references indicator (district_id, id)
);
call seal_off('mark', 'select, insert');

-- Deductions and vetoes as they were pronounced, lowered and lifted: a row each time, never changed.
create table pronouncement (
    district_id  uuid         not null references district (id),
    id           uuid         not null,
    campaign_id  uuid         not null,
    entry_id     uuid         not null,
    round        int          not null,
    indicator_id uuid         not null,
    value        numeric(9,3) not null check (value >= 0),
    reason       localized    not null,
    proof        text         not null check (btrim(proof) <> '' and length(proof) <= 500),
    made_by      uuid,
    made_under   uuid,
    made_at      timestamptz  not null,
    primary key (district_id, id),
    foreign key (district_id, campaign_id, round) references campaign_round (district_id, campaign_id, number),
    foreign key (district_id, entry_id) references campaign_entry (district_id, id),
    foreign key (district_id, indicator_id) references indicator (district_id, id)
);
create index pronouncement_of_entry on pronouncement (district_id, entry_id, round, made_at);
call seal_off('pronouncement', 'select, insert');
