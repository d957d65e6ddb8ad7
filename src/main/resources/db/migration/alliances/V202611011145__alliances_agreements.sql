-- Agreements of two parties or more. The text is kept in editions: a change adds one, and none is ever altered.

create table agreement (
    district_id        uuid        not null references district (id),
    id                 uuid        not null,
    alliance_id        uuid,
    version            int         not null check (version > 0),
    state              text        not null check (state in ('draft', 'agreed', 'terminated')),
    number_year        int,
    number             bigint      check (number > 0),
    agreed_on          date,
    terminated_on      date,
    termination_reason localized,
    author_id          uuid,
    drafted_at         timestamptz not null,
    primary key (district_id, id),
    unique (district_id, number_year, number),
    foreign key (district_id, alliance_id) references alliance (district_id, id),
    check ((number is null) = (number_year is null)),
    check ((number is null) = (agreed_on is null)),
    check (state <> 'agreed' or number is not null),
    check (state <> 'draft' or number is null),
    check ((state = 'terminated') = (terminated_on is not null)),
    check ((state = 'terminated') = (termination_reason is not null))
);
create index agreement_by_alliance on agreement (district_id, alliance_id, id);
call seal_off('agreement', 'select, insert, update');

create table agreement_edition (
    district_id  uuid        not null references district (id),
    agreement_id uuid        not null,
    version      int         not null check (version > 0),
    title        localized   not null,
    vehicle      localized,
    starts_on    date        not null,
    ends_on      date        not null,
    written_at   timestamptz not null,
    primary key (district_id, agreement_id, version),
    foreign key (district_id, agreement_id) references agreement (district_id, id),
    check (ends_on >= starts_on)
);
call seal_off('agreement_edition', 'select, insert');

-- Fields of focus, principles and pillars, one a row, in their order.
create table agreement_point (
    district_id  uuid      not null references district (id),
    agreement_id uuid      not null,
    version      int       not null,
    kind         text      not null check (kind in ('focus', 'principle', 'pillar')),
    position     int       not null check (position > 0),
    wording      localized not null,
    primary key (district_id, agreement_id, version, kind, position),
    foreign key (district_id, agreement_id, version) references agreement_edition (district_id, agreement_id, version)
);
call seal_off('agreement_point', 'select, insert');

create table agreement_party (
    district_id       uuid not null references district (id),
    agreement_id      uuid not null,
    version           int  not null,
    unit_id           uuid not null,
    position          int  not null check (position > 0),
    representative_id uuid,
    liaison_id        uuid,
    primary key (district_id, agreement_id, version, unit_id),
    unique (district_id, agreement_id, version, position),
    foreign key (district_id, agreement_id, version) references agreement_edition (district_id, agreement_id, version),
    foreign key (district_id, unit_id) references unit (district_id, id),
    foreign key (district_id, representative_id) references post (district_id, id),
    foreign key (district_id, liaison_id) references post (district_id, id)
);
create index agreement_party_by_unit on agreement_party (district_id, unit_id, agreement_id, version);
call seal_off('agreement_party', 'select, insert');

-- A promise of one party, or of all where no unit is named; with a number to reach, or in words only.
create table commitment (
    district_id  uuid      not null references district (id),
    agreement_id uuid      not null,
    version      int       not null,
    id           uuid      not null,
    position     int       not null check (position > 0),
    by_unit_id   uuid,
    wording      localized not null,
    measure      text      check (measure in ('joint_activities', 'gifts', 'volumes_given')),
    target       bigint    check (target between 1 and 1000000),
    per          text      check (per in ('year', 'month', 'term')),
    primary key (district_id, agreement_id, version, id),
    unique (district_id, agreement_id, version, position),
    foreign key (district_id, agreement_id, version) references agreement_edition (district_id, agreement_id, version),
    foreign key (district_id, agreement_id, version, by_unit_id)
        references agreement_party (district_id, agreement_id, version, unit_id),
    check (num_nulls(measure, target, per) in (0, 3))
);
call seal_off('commitment', 'select, insert');

-- That a party agreed to one edition: by a click in its own account, or on paper. A later edition needs it again.
create table agreement_confirmation (
    district_id  uuid        not null references district (id),
    agreement_id uuid        not null,
    version      int         not null,
    unit_id      uuid        not null,
    manner       text        not null check (manner in ('account', 'paper')),
    agreed_on    date        not null,
    signer_id    uuid,
    recorded_at  timestamptz not null,
    author_id    uuid,
    primary key (district_id, agreement_id, version, unit_id),
    foreign key (district_id, agreement_id, version, unit_id)
        references agreement_party (district_id, agreement_id, version, unit_id),
    foreign key (district_id, signer_id) references post (district_id, id),
    check ((manner = 'paper') = (signer_id is not null))
);
call seal_off('agreement_confirmation', 'select, insert');
