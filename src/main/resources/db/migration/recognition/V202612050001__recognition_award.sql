-- Plaques and awards. What stands on one never changes; what happened to it is a row of award_step.

-- A district's own kinds; those it began with have no row until they are changed.
create table award_kind (
    district_id   uuid      not null references district (id),
    code          text      not null check (code ~ '^[a-z][a-z-]{1,39}$'),
    name          localized not null,
    form          text      not null check (form in ('plaque', 'certificate', 'title')),
    letters       text      not null check (letters ~ '^[A-Z]{2,6}$'),
    term_years    int       check (term_years between 1 and 30),
    review_months int       check (review_months between 1 and 60),
    by_office     boolean   not null,
    for_minors    boolean   not null,
    offered       boolean   not null,
    version       int       not null check (version > 0),
    primary key (district_id, code)
);
call seal_off('award_kind', 'select, insert, update');

create table award (
    district_id    uuid      not null references district (id),
    id             uuid      not null,
    version        int       not null check (version > 0),
    kind           text      not null check (kind ~ '^[a-z][a-z-]{1,39}$'),
    letters        text      not null check (letters ~ '^[A-Z]{2,6}$'),
    number_year    int       not null check (number_year between 1949 and 9999),
    number         bigint    not null check (number > 0),
    wording        localized not null,
    holder_id      uuid      not null,
    host_place_id  uuid,
    host_unit_id   uuid,
    since          date      not null,
    from_day       date      not null,
    until_day      date,
    state          text      not null check (state in ('in-force', 'under-review', 'removed')),
    review_due     date,
    origin_kind    text      check (origin_kind ~ '^[a-z-]+$'),
    origin_id      uuid,
    responsible_id uuid,
    consent        localized,
    despite        text      check (btrim(despite) <> ''),
    together_id    uuid      not null,
    credential_id  uuid      not null,
    issue          int       not null check (issue > 0),
    primary key (district_id, id),
    unique (district_id, number_year, number),
    foreign key (district_id, holder_id) references unit (district_id, id),
    foreign key (district_id, host_place_id) references place (district_id, id),
    foreign key (district_id, host_unit_id) references unit (district_id, id),
    foreign key (district_id, responsible_id) references post (district_id, id),
    foreign key (district_id, together_id) references award (district_id, id),
    foreign key (district_id, credential_id) references credential (district_id, id),
    check (host_place_id is null or host_unit_id is null),
    check (until_day >= from_day),
    check ((origin_kind is null) = (origin_id is null)),
    check ((responsible_id is null) = (consent is null))
);
create index award_by_time on award (district_id, since, id);
create index award_by_holder on award (district_id, holder_id, kind);
create index award_by_place on award (district_id, host_place_id) where host_place_id is not null;
create index award_by_host on award (district_id, host_unit_id) where host_unit_id is not null;
create index award_by_origin on award (district_id, origin_kind, origin_id) where origin_id is not null;
create index award_by_company on award (district_id, together_id);
create index award_by_review on award (district_id, review_due) where state <> 'removed';
create index award_by_end on award (district_id, until_day) where state <> 'removed';
call seal_off('award', 'select, insert, update');

create table award_body (
    district_id uuid not null references district (id),
    award_id    uuid not null,
    seq         int  not null check (seq > 0),
    unit_id     uuid,
    name        localized,
    primary key (district_id, award_id, seq),
    foreign key (district_id, award_id) references award (district_id, id),
    foreign key (district_id, unit_id) references unit (district_id, id),
    check ((unit_id is null) <> (name is null))
);
create index award_body_by_unit on award_body (district_id, unit_id) where unit_id is not null;
call seal_off('award_body', 'select, insert');

create table award_step (
    district_id uuid        not null references district (id),
    award_id    uuid        not null,
    seq         int         not null check (seq > 0),
    kind        text        not null check (kind in ('awarded', 'unveiled', 'put-up', 'review-opened', 'confirmed', 'removed', 'restored')),
    on_day      date        not null,
    who         localized,
    note        localized,
    done_by     uuid,
    done_under  uuid,
    done_at     timestamptz not null,
    primary key (district_id, award_id, seq),
    foreign key (district_id, award_id) references award (district_id, id),
    check (kind not in ('removed', 'restored') or note is not null)
);
call seal_off('award_step', 'select, insert');
