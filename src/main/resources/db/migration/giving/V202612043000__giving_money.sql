-- Money by purpose: what one unit promised another for one thing, and what came of it. The rows of money_entry are the ledger;
-- the sums beside them are kept in the same transaction and guard it.

create table fund (
    district_id   uuid          not null references district (id),
    id            uuid          not null,
    version       int           not null check (version > 0),
    holder_id     uuid          not null,
    donor_id      uuid          not null,
    claim_id      uuid,
    programme_id  uuid,
    legal_basis   text          not null check (legal_basis in ('fiscal', 'welfare-lottery', 'directed-pledge', 'charity-co-operation')),
    charity       localized,
    filing_number text          check (btrim(filing_number) <> ''),
    purpose       localized     not null,
    entries       int           not null default 0 check (entries >= 0),
    pledged       numeric(13,2) not null default 0 check (pledged >= 0),
    written_off   numeric(13,2) not null default 0 check (written_off >= 0),
    received      numeric(13,2) not null default 0 check (received >= 0),
    returned      numeric(13,2) not null default 0 check (returned >= 0),
    spent         numeric(13,2) not null default 0 check (spent >= 0),
    came_back     numeric(13,2) not null default 0 check (came_back >= 0),
    opened_by     uuid,
    opened_under  uuid,
    opened_at     timestamptz   not null,
    finished_on   date,
    primary key (district_id, id),
    unique (district_id, claim_id),
    unique (district_id, id, donor_id),
    foreign key (district_id, holder_id) references unit (district_id, id),
    foreign key (district_id, donor_id) references unit (district_id, id),
    foreign key (district_id, claim_id) references claim (district_id, id),
    foreign key (district_id, programme_id) references programme (district_id, id),
    check (holder_id <> donor_id),
    check ((legal_basis = 'charity-co-operation') = (charity is not null)),
    check ((charity is null) = (filing_number is null)),
    constraint fund_received_was_pledged check (received <= pledged - written_off),
    constraint fund_spent_was_received check (spent - came_back + returned <= received),
    constraint fund_came_back_was_spent check (came_back <= spent)
);
create index fund_by_time on fund (district_id, opened_at, id);
create index fund_by_holder on fund (district_id, holder_id);
create index fund_by_donor on fund (district_id, donor_id);
call seal_off('fund', 'select, insert, update');

create table money_entry (
    district_id   uuid          not null references district (id),
    id            uuid          not null,
    fund_id       uuid          not null,
    position      int           not null check (position > 0),
    kind          text          not null check (kind in ('pledged', 'written_off', 'received', 'returned', 'spent', 'came_back', 'countered')),
    yuan          numeric(13,2) not null check (yuan > 0),
    on_day        date          not null,
    -- From whom it was received or to whom it was returned: the fund's own donor and nobody else.
    donor_id      uuid,
    use_code      text          check (use_code ~ '^[a-z-]+$'),
    payee         localized,
    payee_person  boolean       not null default false,
    what          localized,
    reference     text          check (btrim(reference) <> ''),
    voucher_id    uuid,
    reason        text          check (btrim(reason) <> ''),
    -- The entry this one takes back, whole.
    counters_id   uuid,
    entered_by    uuid,
    entered_under uuid,
    entered_at    timestamptz   not null,
    primary key (district_id, id),
    unique (district_id, fund_id, position),
    unique (district_id, counters_id),
    unique (district_id, id, fund_id, yuan),
    foreign key (district_id, fund_id) references fund (district_id, id),
    foreign key (district_id, fund_id, donor_id) references fund (district_id, id, donor_id),
    foreign key (district_id, voucher_id) references file (district_id, id),
    foreign key (district_id, counters_id, fund_id, yuan) references money_entry (district_id, id, fund_id, yuan),
    check ((kind in ('received', 'returned')) = (donor_id is not null)),
    check ((kind = 'countered') = (counters_id is not null)),
    check (kind <> 'spent' or (use_code is not null and payee is not null and what is not null and reference is not null and voucher_id is not null)),
    check (kind not in ('received', 'returned', 'came_back') or reference is not null),
    check (kind not in ('written_off', 'returned', 'came_back', 'countered') or reason is not null or entered_by is null)
);
create index money_entry_by_day on money_entry (district_id, on_day, id);
create index money_entry_by_voucher on money_entry (district_id, voucher_id) where voucher_id is not null;
call seal_off('money_entry', 'select, insert');

-- Another purpose for what is left: asked by who holds it, and nothing without the donor's word.
create table purpose_change (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    fund_id     uuid        not null,
    purpose     localized   not null,
    reason      text        not null check (btrim(reason) <> ''),
    asked_by    uuid,
    asked_under uuid,
    asked_at    timestamptz not null,
    agreed      boolean,
    answer      text        check (btrim(answer) <> ''),
    answered_by uuid,
    answered_under uuid,
    answered_at timestamptz,
    primary key (district_id, id),
    foreign key (district_id, fund_id) references fund (district_id, id),
    check ((agreed is null) = (answered_at is null)),
    check (agreed is not false or answer is not null)
);
create unique index purpose_change_open on purpose_change (district_id, fund_id) where agreed is null;
create index purpose_change_by_fund on purpose_change (district_id, fund_id);
call seal_off('purpose_change', 'select, insert, update');

-- What claims promised before there was a ledger.
insert into fund (district_id, id, version, holder_id, donor_id, claim_id, programme_id, legal_basis, charity, filing_number,
                  purpose, entries, pledged, opened_at)
select pledge.district_id, pledge.id, 1, pledge.receiver_id, pledge.unit_id, pledge.id, pledge.programme_id, pledge.legal_basis,
       pledge.charity, pledge.filing_number, listing.title, 1, pledge.yuan, pledge.pledged_at
  from pledge
  join claim on claim.district_id = pledge.district_id and claim.id = pledge.id
  join listing on listing.district_id = claim.district_id and listing.id = claim.listing_id
 where pledge.void_at is null and pledge.receiver_id <> pledge.unit_id;
insert into money_entry (district_id, id, fund_id, position, kind, yuan, on_day, entered_at)
select fund.district_id, fund.id, fund.id, 1, 'pledged', fund.pledged,
       (fund.opened_at at time zone district.zone)::date, fund.opened_at
  from fund join district on district.id = fund.district_id;
