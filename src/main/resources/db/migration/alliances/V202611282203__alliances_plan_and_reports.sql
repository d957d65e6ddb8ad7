-- The joint plan of an agreement: what is to be done in which month and by whom, and the record each item became.

create table plan_item (
    district_id  uuid      not null references district (id),
    id           uuid      not null,
    agreement_id uuid      not null,
    version      int       not null check (version > 0),
    year         int       not null check (year between 1900 and 2200),
    month        int       not null check (month between 1 and 12),
    kind         text      not null check (kind in ('activity', 'project', 'gift')),
    title        localized not null,
    unit_id      uuid      not null,
    record_kind  text,
    record_id    uuid,
    dropped      localized,
    author_id    uuid,
    primary key (district_id, id),
    foreign key (district_id, agreement_id) references agreement (district_id, id),
    foreign key (district_id, unit_id) references unit (district_id, id),
    check ((record_kind is null) = (record_id is null)),
    check (record_id is null or dropped is null)
);
create index plan_item_by_agreement on plan_item (district_id, agreement_id, year, month, id);
-- A record is one item of a plan.
create unique index plan_item_by_record on plan_item (district_id, record_kind, record_id);
call seal_off('plan_item', 'select, insert, update');

-- Quarterly reports as they were written down; a change adds an edition.
create table agreement_report (
    district_id  uuid        not null references district (id),
    agreement_id uuid        not null,
    year         int         not null check (year between 1900 and 2200),
    quarter      int         not null check (quarter between 1 and 4),
    version      int         not null check (version > 0),
    body         localized   not null,
    written_at   timestamptz not null,
    author_id    uuid,
    primary key (district_id, agreement_id, year, quarter, version),
    foreign key (district_id, agreement_id) references agreement (district_id, id)
);
call seal_off('agreement_report', 'select, insert');
