-- Who writes, takes photos, edits and reviews: typed once, chosen for every by-line.
create table contributor (
    district_id uuid      not null references district (id),
    id          uuid      not null,
    name        localized not null,
    unit_id     uuid,
    added_by    uuid,
    version     int       not null check (version >= 0),
    primary key (district_id, id),
    foreign key (district_id, unit_id) references unit (district_id, id)
);
call seal_off('contributor', 'select, insert, update');

create table contributor_credit (
    district_id    uuid not null references district (id),
    contributor_id uuid not null,
    credit         text not null check (credit in ('correspondent', 'photographer', 'editor', 'reviewer')),
    primary key (district_id, contributor_id, credit),
    foreign key (district_id, contributor_id) references contributor (district_id, id)
);
call seal_off('contributor_credit', 'select, insert, delete');

-- Bulletins about activities. What they say is in their editions; what happened is in the records and is never copied.
create table bulletin (
    district_id       uuid        not null references district (id),
    id                uuid        not null,
    activity_id       uuid        not null,
    state             text        not null check (state in ('draft', 'reviewed', 'published', 'withdrawn')),
    edition           int         not null check (edition > 0),
    first_published   int         check (first_published between 1 and edition),
    year              int         check (year between 1949 and 9999),
    number            bigint      check (number > 0),
    drafted_by        uuid,
    drafted_at        timestamptz not null,
    reviewed_by       uuid,
    reviewed_at       timestamptz,
    published_on      date,
    published_at      timestamptz,
    changed_at        timestamptz not null,
    withdrawn_at      timestamptz,
    withdrawn_because localized,
    withdrawn_as      text,
    version           int         not null check (version >= 0),
    primary key (district_id, id),
    unique (district_id, year, number),
    foreign key (district_id, activity_id) references activity (district_id, id),
    check ((year is null) = (number is null) and (year is null) = (published_at is null)),
    check ((year is null) = (published_on is null) and (year is null) = (first_published is null)),
    check (state <> 'published' or number is not null),
    check (state in ('published', 'withdrawn') or number is null),
    check (state not in ('reviewed', 'published') or reviewed_at is not null),
    check (state <> 'draft' or reviewed_at is null),
    check (reviewed_by is null or reviewed_at is not null),
    check ((state = 'withdrawn') = (withdrawn_at is not null)),
    check ((withdrawn_at is null) = (withdrawn_because is null))
);
create index bulletin_by_day on bulletin (district_id, published_on);
create index bulletin_by_activity on bulletin (district_id, activity_id);
create index bulletin_to_do on bulletin (district_id, id) where state in ('draft', 'reviewed');
call seal_off('bulletin', 'select, insert, update');

-- Every text it ever had. From the first published one on, each says what was corrected and why.
create table bulletin_edition (
    district_id uuid        not null references district (id),
    bulletin_id uuid        not null,
    edition     int         not null check (edition > 0),
    headline    localized   not null,
    lead        localized   not null,
    body        localized,
    what        localized,
    why         localized,
    written_at  timestamptz not null,
    written_by  uuid,
    written_as  text,
    primary key (district_id, bulletin_id, edition),
    foreign key (district_id, bulletin_id) references bulletin (district_id, id),
    check ((what is null) = (why is null))
);
call seal_off('bulletin_edition', 'select, insert');

create table bulletin_byline (
    district_id    uuid not null references district (id),
    bulletin_id    uuid not null,
    edition        int  not null,
    position       int  not null check (position >= 0),
    contributor_id uuid not null,
    credit         text not null check (credit in ('correspondent', 'photographer', 'editor', 'reviewer')),
    primary key (district_id, bulletin_id, edition, position),
    unique (district_id, bulletin_id, edition, contributor_id, credit),
    foreign key (district_id, bulletin_id, edition) references bulletin_edition (district_id, bulletin_id, edition),
    foreign key (district_id, contributor_id) references contributor (district_id, id)
);
call seal_off('bulletin_byline', 'select, insert');
