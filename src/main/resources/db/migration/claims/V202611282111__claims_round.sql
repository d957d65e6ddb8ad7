-- Rounds of publication: paired units first, then the open hall; or open at once.

create table claim_round (
    district_id   uuid        not null references district (id),
    id            uuid        not null,
    version       int         not null check (version > 0),
    title         localized   not null,
    programme_id  uuid,
    host_id       uuid        not null,
    opens_at      timestamptz not null,
    hall_opens_at timestamptz not null,
    closes_at     timestamptz,
    entered_by    uuid,
    ended_at      timestamptz,
    primary key (district_id, id),
    foreign key (district_id, programme_id) references programme (district_id, id),
    foreign key (district_id, host_id) references unit (district_id, id),
    check (hall_opens_at >= opens_at),
    check (closes_at is null or closes_at > hall_opens_at)
);
create index claim_round_by_programme on claim_round (district_id, programme_id, opens_at);
create index claim_round_by_opening on claim_round (district_id, opens_at, id);
call seal_off('claim_round', 'select, insert, update');

-- The place of a listing in a round: what nobody claimed in an earlier one stands in front.
create table claim_round_listing (
    district_id uuid not null references district (id),
    round_id    uuid not null,
    listing_id  uuid not null,
    waited      int  not null default 0 check (waited >= 0),
    primary key (district_id, round_id, listing_id),
    foreign key (district_id, round_id) references claim_round (district_id, id),
    foreign key (district_id, listing_id) references listing (district_id, id)
);
create index claim_round_listing_by_listing on claim_round_listing (district_id, listing_id);
call seal_off('claim_round_listing', 'select, insert, delete');
