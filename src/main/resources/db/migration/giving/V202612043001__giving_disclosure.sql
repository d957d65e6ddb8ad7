-- What a unit tells everybody of the money it holds: a period, and up to which row of each ledger. The figures are counted from
-- those rows, which never change, so a published disclosure stays what it was.

create table disclosure (
    district_id    uuid        not null references district (id),
    id             uuid        not null,
    version        int         not null check (version > 0),
    holder_id      uuid        not null,
    from_day       date        not null,
    until_day      date        not null,
    state          text        not null check (state in ('drafted', 'published', 'dropped')),
    note           localized,
    corrects_id    uuid,
    reason         text        check (btrim(reason) <> ''),
    drafted_by     uuid,
    drafted_under  uuid,
    drafted_at     timestamptz not null,
    published_by   uuid,
    published_under uuid,
    published_at   timestamptz,
    primary key (district_id, id),
    foreign key (district_id, holder_id) references unit (district_id, id),
    foreign key (district_id, corrects_id) references disclosure (district_id, id),
    check (until_day >= from_day),
    check ((corrects_id is null) = (reason is null)),
    check ((state = 'published') = (published_at is not null)),
    check (published_by is null or drafted_by is null or published_by <> drafted_by)
);
create unique index disclosure_drafted on disclosure (district_id, holder_id) where state = 'drafted';
create unique index disclosure_corrected_once on disclosure (district_id, corrects_id) where state <> 'dropped';
create index disclosure_by_time on disclosure (district_id, published_at, id);
create index disclosure_by_holder on disclosure (district_id, holder_id, until_day);
call seal_off('disclosure', 'select, insert, update');

create table disclosure_fund (
    district_id   uuid not null references district (id),
    disclosure_id uuid not null,
    fund_id       uuid not null,
    upto          int  not null check (upto >= 0),
    primary key (district_id, disclosure_id, fund_id),
    foreign key (district_id, disclosure_id) references disclosure (district_id, id),
    foreign key (district_id, fund_id) references fund (district_id, id)
);
call seal_off('disclosure_fund', 'select, insert');

-- A district's own rule; one without a row keeps the law's.
create table disclosure_policy (
    district_id uuid not null references district (id),
    months      int  not null check (months between 1 and 3),
    end_months  int  not null check (end_months between 1 and 3),
    version     int  not null check (version > 0),
    primary key (district_id)
);
call seal_off('disclosure_policy', 'select, insert, update');
