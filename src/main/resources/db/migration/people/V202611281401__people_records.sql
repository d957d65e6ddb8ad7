-- A person may be merged into another one, whose row speaks for both; and may be erased: then the row stays, with nothing in it
-- that tells who it was, so that what counted the person still does.
alter table person
    alter column name drop not null,
    drop constraint person_district_id_id_number_index_key,
    add column sort_key    text collate "C",
    add column merged_into uuid,
    add column erased_at   timestamptz,
    add foreign key (district_id, merged_into) references person (district_id, id),
    add check (merged_into <> id),
    add check ((name is null) = (erased_at is not null)),
    add check (erased_at is null or num_nonnulls(birth_date, phone, id_number, address, sort_key) = 0);
create unique index person_by_id_number on person (district_id, id_number_index) where merged_into is null;
create index person_by_sort_key on person (district_id, sort_key, id);
create index person_by_merged_into on person (district_id, merged_into) where merged_into is not null;
create index person_by_birth_date on person (district_id, birth_date, name);

-- The beginnings by which a person is found: the name from each character on, as written, in pinyin and in first letters, and
-- the last four digits of the telephone after a hash.
create table person_part (
    district_id uuid not null references district (id),
    person_id   uuid not null,
    part        text collate "C" not null check (part <> ''),
    primary key (district_id, person_id, part),
    foreign key (district_id, person_id) references person (district_id, id)
);
create index person_part_by_part on person_part (district_id, part, person_id);
call seal_off('person_part', 'select, insert, delete');

-- Who may be asked for a minor. The dates are days of the district; until is the last one.
create table person_guardian (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    minor_id    uuid        not null,
    guardian_id uuid        not null,
    relation    text        not null check (relation in ('mother', 'father', 'grandparent', 'sibling', 'relative', 'appointed')),
    starts_on   date        not null,
    ends_on     date        check (ends_on >= starts_on),
    recorded_at timestamptz not null,
    recorded_by uuid,
    version     int         not null default 0 check (version >= 0),
    primary key (district_id, id),
    foreign key (district_id, minor_id) references person (district_id, id),
    foreign key (district_id, guardian_id) references person (district_id, id),
    check (minor_id <> guardian_id)
);
create index person_guardian_by_minor on person_guardian (district_id, minor_id);
create index person_guardian_by_guardian on person_guardian (district_id, guardian_id);
call seal_off('person_guardian', 'select, insert, update');

-- What one may agree to, and the words one agrees to: they change only by a new edition.
create table consent_text (
    district_id uuid        not null references district (id),
    kind        text        not null check (kind ~ '^[a-z]+(-[a-z]+)*$'),
    edition     int         not null check (edition > 0),
    title       localized   not null,
    words       localized   not null,
    strict      boolean     not null,
    written_at  timestamptz not null,
    written_by  uuid,
    primary key (district_id, kind, edition)
);
call seal_off('consent_text', 'select, insert');

-- Given once, never changed; what ends it is a row of its own.
create table consent (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    person_id   uuid        not null,
    kind        text        not null,
    edition     int         not null,
    given_by    uuid        not null,
    way         text        not null check (way in ('paper', 'in_person', 'code', 'account')),
    given_at    timestamptz not null,
    valid_until date,
    recorded_at timestamptz not null,
    recorded_by uuid,
    primary key (district_id, id),
    foreign key (district_id, person_id) references person (district_id, id),
    foreign key (district_id, given_by) references person (district_id, id),
    foreign key (district_id, kind, edition) references consent_text (district_id, kind, edition)
);
create index consent_by_person on consent (district_id, person_id, kind, given_at);
create index consent_by_giver on consent (district_id, given_by);
call seal_off('consent', 'select, insert');

create table consent_withdrawal (
    district_id  uuid        not null references district (id),
    consent_id   uuid        not null,
    withdrawn_at timestamptz not null,
    way          text        not null check (way in ('paper', 'in_person', 'code', 'account')),
    recorded_by  uuid,
    primary key (district_id, consent_id),
    foreign key (district_id, consent_id) references consent (district_id, id)
);
call seal_off('consent_withdrawal', 'select, insert');

-- Masked fields that were opened: each time, by whom, why. Minors' only under a permission of a second person.
create table opening_permission (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    person_id   uuid        not null,
    purpose     text        not null check (purpose ~ '^[a-z-]+$'),
    note        text        check (char_length(note) between 1 and 500),
    asked_by    uuid        not null,
    asked_at    timestamptz not null,
    state       text        not null check (state in ('asked', 'granted', 'refused')),
    decided_by  uuid,
    decided_at  timestamptz,
    open_until  timestamptz,
    version     int         not null default 0 check (version >= 0),
    primary key (district_id, id),
    foreign key (district_id, person_id) references person (district_id, id),
    check ((state = 'asked') = (decided_at is null)),
    check ((state = 'granted') = (open_until is not null)),
    check (decided_by is distinct from asked_by)
);
create unique index opening_permission_asked_once on opening_permission (district_id, person_id, asked_by)
    where state = 'asked';
create index opening_permission_by_person on opening_permission (district_id, person_id, asked_by, open_until);
call seal_off('opening_permission', 'select, insert, update');

create table person_opening (
    district_id   uuid        not null references district (id),
    id            uuid        not null,
    person_id     uuid        not null,
    fields        text[]      not null check (cardinality(fields) > 0),
    purpose       text        not null check (purpose ~ '^[a-z-]+$'),
    note          text        check (char_length(note) between 1 and 500),
    permission_id uuid,
    opened_by     uuid,
    opened_at     timestamptz not null,
    primary key (district_id, id),
    foreign key (district_id, person_id) references person (district_id, id),
    foreign key (district_id, permission_id) references opening_permission (district_id, id)
);
create index person_opening_by_person on person_opening (district_id, person_id, opened_at);
call seal_off('person_opening', 'select, insert, update');

-- What somebody asks for about their own record. The wish is encrypted like the fields it speaks of.
create table person_request (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    person_id   uuid        not null,
    kind        text        not null check (kind in ('correction', 'erasure')),
    wish        bytea       check (octet_length(wish) > 28),
    wish_key    text,
    answer      bytea       check (octet_length(answer) > 28),
    answer_key  text,
    asked_at    timestamptz not null,
    due_on      date        not null,
    state       text        not null check (state in ('open', 'done', 'refused', 'withdrawn')),
    refusal     text        check (refusal ~ '^[a-z-]+$'),
    decided_at  timestamptz,
    decided_by  uuid,
    version     int         not null default 0 check (version >= 0),
    primary key (district_id, id),
    foreign key (district_id, person_id) references person (district_id, id),
    check ((wish is null) = (wish_key is null)),
    check ((answer is null) = (answer_key is null)),
    check ((state = 'open') = (decided_at is null)),
    check ((state = 'refused') = (refusal is not null))
);
create unique index person_request_once on person_request (district_id, person_id, kind) where state = 'open';
create index person_request_open on person_request (district_id, due_on, id) where state = 'open';
call seal_off('person_request', 'select, insert, update');

-- Two records of one person made one. What the surviving row said before stands here until it can no longer be undone.
create table person_merge (
    district_id     uuid        not null references district (id),
    id              uuid        not null,
    survivor_id     uuid        not null,
    merged_id       uuid        not null,
    taken           text[]      not null,
    merged_at       timestamptz not null,
    merged_by       uuid,
    survivor_before int         not null,
    survivor_after  int         not null,
    merged_before   int         not null,
    name            text,
    sort_key        text collate "C",
    birth_date      date,
    phone           bytea,
    phone_key       text,
    phone_index     bytea,
    phone_mask      text,
    id_number       bytea,
    id_number_key   text,
    id_number_index bytea,
    id_number_mask  text,
    address         bytea,
    address_key     text,
    undone_at       timestamptz,
    undone_by       uuid,
    primary key (district_id, id),
    foreign key (district_id, survivor_id) references person (district_id, id),
    foreign key (district_id, merged_id) references person (district_id, id),
    check (survivor_id <> merged_id)
);
create unique index person_merge_standing on person_merge (district_id, merged_id) where undone_at is null;
create index person_merge_by_survivor on person_merge (district_id, survivor_id, merged_at);
call seal_off('person_merge', 'select, insert, update');

-- Those who pointed at the merged one before, and point at the survivor since.
create table person_merge_follower (
    district_id uuid not null references district (id),
    merge_id    uuid not null,
    person_id   uuid not null,
    primary key (district_id, merge_id, person_id),
    foreign key (district_id, merge_id) references person_merge (district_id, id),
    foreign key (district_id, person_id) references person (district_id, id)
);
call seal_off('person_merge_follower', 'select, insert');

-- Two records somebody looked at and found to be two persons.
create table person_apart (
    district_id uuid        not null references district (id),
    one_id      uuid        not null,
    other_id    uuid        not null,
    said_at     timestamptz not null,
    said_by     uuid,
    primary key (district_id, one_id, other_id),
    foreign key (district_id, one_id) references person (district_id, id),
    foreign key (district_id, other_id) references person (district_id, id),
    check (one_id < other_id)
);
call seal_off('person_apart', 'select, insert');

-- Who was erased: ids only.
create table person_erasure (
    district_id uuid        not null references district (id),
    person_id   uuid        not null,
    request_id  uuid,
    erased_at   timestamptz not null,
    erased_by   uuid,
    primary key (district_id, person_id),
    foreign key (district_id, person_id) references person (district_id, id),
    foreign key (district_id, request_id) references person_request (district_id, id)
);
call seal_off('person_erasure', 'select, insert');
