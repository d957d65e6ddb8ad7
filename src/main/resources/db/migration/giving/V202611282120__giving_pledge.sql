-- Money that a claim promises, with its legal basis. What came of it, received and spent, stands in rows of their own.

create table pledge (
    district_id   uuid          not null references district (id),
    id            uuid          not null,
    unit_id       uuid          not null,
    receiver_id   uuid          not null,
    programme_id  uuid,
    yuan          numeric(11,2) not null check (yuan > 0),
    legal_basis   text          not null check (legal_basis in ('fiscal', 'welfare-lottery', 'directed-pledge', 'charity-co-operation')),
    charity       localized,
    filing_number text          check (btrim(filing_number) <> ''),
    pledged_at    timestamptz   not null,
    void_at       timestamptz,
    primary key (district_id, id),
    foreign key (district_id, id) references claim (district_id, id),
    foreign key (district_id, unit_id) references unit (district_id, id),
    foreign key (district_id, receiver_id) references unit (district_id, id),
    foreign key (district_id, programme_id) references programme (district_id, id),
    check ((legal_basis = 'charity-co-operation') = (charity is not null)),
    check ((charity is null) = (filing_number is null))
);
create index pledge_by_time on pledge (district_id, pledged_at, id);
create index pledge_by_programme on pledge (district_id, programme_id) where void_at is null;
call seal_off('pledge', 'select, insert, update');
