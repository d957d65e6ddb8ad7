-- Claims: who promised how much of what a listing asks for, and what they bring.

create table claim (
    district_id    uuid          not null references district (id),
    id             uuid          not null,
    version        int           not null check (version > 0),
    listing_id     uuid          not null,
    asker_id       uuid          not null,
    lead_id        uuid          not null,
    quantity       numeric(12,3) not null check (quantity > 0),
    unit_name      localized     not null,
    work           localized,
    goods          localized,
    money          numeric(11,2) check (money > 0 and money <= 100000000),
    legal_basis    text          check (legal_basis in ('fiscal', 'welfare_lottery', 'directed_pledge', 'charity_co_operation')),
    charity        localized,
    filing_number  text          check (btrim(filing_number) <> ''),
    state          text          not null check (state in ('claimed', 'noted', 'in_touch', 'released', 'withdrawn', 'finished')),
    entered_by     uuid,
    entered_under  uuid,
    entered_for    boolean       not null,
    claimed_at     timestamptz   not null,
    contact_by     date          not null,
    contact_on     date,
    contact_note   text          check (btrim(contact_note) <> ''),
    reminded_at    timestamptz,
    ended_at       timestamptz,
    end_reason     text          check (btrim(end_reason) <> ''),
    primary key (district_id, id),
    foreign key (district_id, listing_id) references listing (district_id, id),
    foreign key (district_id, asker_id) references unit (district_id, id),
    foreign key (district_id, lead_id) references unit (district_id, id),
    check (asker_id <> lead_id),
    check (num_nonnulls(work, goods, money) > 0),
    check ((money is null) = (legal_basis is null)),
    check ((legal_basis is not distinct from 'charity_co_operation') = (charity is not null)),
    check ((charity is null) = (filing_number is null)),
    check ((contact_on is not null) or state not in ('noted', 'in_touch')),
    check ((ended_at is not null) = (state in ('released', 'withdrawn', 'finished')))
);
-- A unit leads one claim on a listing at a time: pressing twice finds the first.
create unique index claim_led_once on claim (district_id, listing_id, lead_id) where state in ('claimed', 'noted', 'in_touch');
create index claim_by_listing on claim (district_id, listing_id, claimed_at);
create index claim_by_asker on claim (district_id, asker_id, state);
create index claim_by_lead on claim (district_id, lead_id, state);
create index claim_waiting on claim (district_id, contact_by) where state = 'claimed';
call seal_off('claim', 'select, insert, update');

-- Units that claim together with the lead; each confirms in its own account.
create table claim_unit (
    district_id uuid        not null references district (id),
    claim_id    uuid        not null,
    unit_id     uuid        not null,
    state       text        not null check (state in ('asked', 'confirmed', 'declined')),
    answered_at timestamptz,
    primary key (district_id, claim_id, unit_id),
    foreign key (district_id, claim_id) references claim (district_id, id),
    foreign key (district_id, unit_id) references unit (district_id, id),
    check ((state = 'asked') = (answered_at is null))
);
create index claim_unit_by_unit on claim_unit (district_id, unit_id, state);
call seal_off('claim_unit', 'select, insert, update');
