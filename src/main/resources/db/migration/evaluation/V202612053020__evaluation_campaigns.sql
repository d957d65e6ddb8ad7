-- What a campaign asks for, who declares itself, what is objected, who passes at which level, and what becomes of the awards.

alter table campaign
    add column public_from  date,
    add column public_until date,
    add column decided_on   date,
    add column reason       text check (btrim(reason) <> ''),
    add column made_public_by uuid,
    add column ceremony_id  uuid,
    add foreign key (district_id, ceremony_id) references activity (district_id, id),
    add check ((public_from is null) = (public_until is null)),
    add check (state <> 'stopped' or reason is not null);

create table campaign_terms (
    district_id    uuid      not null references district (id),
    campaign_id    uuid      not null,
    brief          localized not null,
    award          localized not null,
    award_kind     text      not null check (award_kind ~ '^[a-z][a-z-]{1,39}$'),
    entrants       text[]    not null,
    declares_from  date      not null,
    declares_until date      not null,
    publicity_days int       not null check (publicity_days between 5 and 30),
    appeal_days    int       not null check (appeal_days between 3 and 30),
    term_months    int       not null check (term_months between 1 and 120),
    primary key (district_id, campaign_id),
    foreign key (district_id, campaign_id) references campaign (district_id, id),
    check (declares_until >= declares_from)
);
call seal_off('campaign_terms', 'select, insert, update');

-- Who runs it beside the organizer: a unit of the district, or a body outside by its name.
create table campaign_organizer (
    district_id uuid not null references district (id),
    campaign_id uuid not null,
    position    int  not null check (position between 0 and 19),
    unit_id     uuid,
    name        localized,
    primary key (district_id, campaign_id, position),
    foreign key (district_id, campaign_id) references campaign (district_id, id),
    foreign key (district_id, unit_id) references unit (district_id, id),
    check ((unit_id is null) <> (name is null))
);
call seal_off('campaign_organizer', 'select, insert, delete');

-- The calendar: when a round is to be held and how much of the final score it is. It becomes a round once it is opened.
create table campaign_calendar (
    district_id uuid not null references district (id),
    campaign_id uuid not null,
    number      int  not null check (number between 1 and 60),
    begins_on   date not null,
    ends_on     date not null,
    weight      int  not null check (weight between 1 and 100),
    primary key (district_id, campaign_id, number),
    foreign key (district_id, campaign_id) references campaign (district_id, id),
    check (ends_on >= begins_on)
);
call seal_off('campaign_calendar', 'select, insert, delete');

-- Levels of selection, the lowest first: so many of each community, of each street, of all.
create table campaign_level (
    district_id uuid      not null references district (id),
    campaign_id uuid      not null,
    position    int       not null check (position between 0 and 9),
    name        localized not null,
    each_of     text      not null check (each_of in ('community', 'street', 'all')),
    quota       int       not null check (quota between 1 and 9999),
    primary key (district_id, campaign_id, position),
    foreign key (district_id, campaign_id) references campaign (district_id, id)
);
call seal_off('campaign_level', 'select, insert, delete');

alter table campaign_entry
    add column words      localized,
    add column settled_on date,
    add column settled_by uuid;
create index campaign_entry_of_campaign on campaign_entry (district_id, campaign_id, id);

-- What an entrant says to an entry bar, and whether the organizer's side found it so.
create table campaign_bar (
    district_id  uuid not null references district (id),
    entry_id     uuid not null,
    indicator_id uuid not null,
    words        text not null check (btrim(words) <> ''),
    met          boolean,
    primary key (district_id, entry_id, indicator_id),
    foreign key (district_id, entry_id) references campaign_entry (district_id, id),
    foreign key (district_id, indicator_id) references indicator (district_id, id)
);
call seal_off('campaign_bar', 'select, insert, update');

-- What is said against a result while it is public: an objection by anybody, an appeal by the entrant itself.
create table campaign_objection (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    entry_id    uuid        not null,
    kind        text        not null check (kind in ('objection', 'appeal')),
    unit_id     uuid,
    words       text        not null check (btrim(words) <> ''),
    account_id  uuid,
    at          timestamptz not null,
    upheld      boolean,
    effect      text        check (effect in ('none', 'corrected', 'excluded', 'readmitted')),
    answer      text        check (btrim(answer) <> ''),
    answered_by uuid,
    answered_at timestamptz,
    primary key (district_id, id),
    foreign key (district_id, entry_id) references campaign_entry (district_id, id),
    foreign key (district_id, unit_id) references unit (district_id, id),
    check ((upheld is null) = (answer is null) and (answer is null) = (answered_at is null) and (answer is null) = (effect is null)),
    check (upheld or effect = 'none')
);
create index campaign_objection_of_entry on campaign_objection (district_id, entry_id, at);
call seal_off('campaign_objection', 'select, insert, update');

-- How far each entrant came: written when the campaign is decided, and never changed.
create table campaign_result (
    district_id uuid         not null references district (id),
    entry_id    uuid         not null,
    campaign_id uuid         not null,
    rank        int          check (rank > 0),
    percent     numeric(7,3) not null,
    cause       text         not null check (cause in ('passed', 'left_out', 'tie_on_site', 'tie_measured', 'tie_declared', 'veto',
                                                      'withdrawn', 'turned_down')),
    level       int          check (level between 0 and 9),
    place       int          check (place > 0),
    among       int          check (among >= place),
    primary key (district_id, entry_id),
    foreign key (district_id, entry_id) references campaign_entry (district_id, id),
    foreign key (district_id, campaign_id) references campaign (district_id, id),
    check ((level is null) = (place is null) and (place is null) = (among is null))
);
create index campaign_result_of_campaign on campaign_result (district_id, campaign_id, rank);
call seal_off('campaign_result', 'select, insert');

-- The award that an entrant got; what it says and how long it stands is in the register of awards.
create table campaign_award (
    district_id uuid not null references district (id),
    entry_id    uuid not null,
    campaign_id uuid not null,
    award_id    uuid not null,
    primary key (district_id, entry_id),
    unique (district_id, award_id),
    foreign key (district_id, entry_id) references campaign_entry (district_id, id),
    foreign key (district_id, campaign_id) references campaign (district_id, id),
    foreign key (district_id, award_id) references award (district_id, id)
);
create index campaign_award_of_campaign on campaign_award (district_id, campaign_id, entry_id);
call seal_off('campaign_award', 'select, insert');

-- What somebody found who came again after the award.
create table campaign_spot_check (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    entry_id    uuid        not null,
    held_on     date        not null,
    passed      boolean     not null,
    words       text        not null check (btrim(words) <> ''),
    by_account  uuid,
    at          timestamptz not null,
    primary key (district_id, id),
    foreign key (district_id, entry_id) references campaign_award (district_id, entry_id)
);
create index campaign_spot_check_of_award on campaign_spot_check (district_id, entry_id, held_on);
call seal_off('campaign_spot_check', 'select, insert');
