-- What each entrant has in each round, kept with its observations so that a change shows at once. Nothing is decided here:
-- every row can be thrown away and computed again from the observations.
create table round_score (
    district_id  uuid          not null references district (id),
    campaign_id  uuid          not null,
    entry_id     uuid          not null,
    round        int           not null,
    full_points  numeric(12,3) not null check (full_points >= 0),
    given        numeric(12,3) not null check (given >= 0),
    taken        numeric(12,3) not null check (taken >= 0),
    on_site      numeric(12,3) not null check (on_site >= 0),
    measured     numeric(12,3) not null check (measured >= 0),
    missing      int           not null check (missing >= 0),
    vetoes       int           not null check (vetoes >= 0),
    primary key (district_id, campaign_id, round, entry_id),
    foreign key (district_id, campaign_id, round) references campaign_round (district_id, campaign_id, number),
    foreign key (district_id, entry_id) references campaign_entry (district_id, id)
);
create index round_score_of_entry on round_score (district_id, entry_id);
call seal_off('round_score', 'select, insert, update, delete');

-- The figures a measured leaf was found with, beside the step that wrote its value.
create table measured_figure (
    district_id  uuid          not null references district (id),
    campaign_id  uuid          not null,
    entry_id     uuid          not null,
    round        int           not null,
    indicator_id uuid          not null,
    slot         int           not null check (slot = 0),
    change       int           not null,
    name         text          not null check (btrim(name) <> ''),
    value        numeric(18,3) not null,
    primary key (district_id, campaign_id, entry_id, round, indicator_id, slot, change, name),
    foreign key (district_id, campaign_id, entry_id, round, indicator_id, slot, change)
        references observation_step (district_id, campaign_id, entry_id, round, indicator_id, slot, change)
);
call seal_off('measured_figure', 'select, insert');
