-- The facts of each unit, under the id by which it is registered; the area it lies in stands in that registry.

create table organization (
    district_id uuid      not null references district (id),
    id          uuid      not null,
    kind        text      not null check (kind in (
        'community', 'party_committee', 'party_branch', 'archive', 'library', 'school', 'company', 'hospital', 'shop',
        'social_organization', 'government_office', 'other')),
    name        localized not null,
    short_name  localized,
    other_name  localized,
    code        text      check (code ~ '^[0-9A-HJ-NP-RTUWXY]{18}$'),
    parent_id   uuid,
    entered_by  uuid,
    version     int       not null default 0 check (version >= 0),
    primary key (district_id, id),
    unique (district_id, code),
    foreign key (district_id, id) references unit (district_id, id),
    foreign key (district_id, parent_id) references organization (district_id, id),
    foreign key (district_id, entered_by) references unit (district_id, id),
    check (parent_id is distinct from id)
);
create index organization_by_kind on organization (district_id, kind, id);
create index organization_by_parent on organization (district_id, parent_id, id);
call seal_off('organization', 'select, insert, update');

-- A post may have no named holder: then the post itself speaks.
create table post (
    district_id uuid      not null references district (id),
    id          uuid      not null,
    unit_id     uuid      not null,
    title       localized not null,
    holder_id   uuid,
    version     int       not null default 0 check (version >= 0),
    primary key (district_id, id),
    foreign key (district_id, unit_id) references organization (district_id, id),
    foreign key (district_id, holder_id) references person (district_id, id)
);
create index post_by_unit on post (district_id, unit_id, id);
call seal_off('post', 'select, insert, update');
