-- What was signed, and what of it was revoked. Neither is ever changed.

create table credential (
    district_id   uuid        not null references district (id),
    id            uuid        not null,
    kind          text        not null check (kind ~ '^[a-z-]+$'),
    about_kind    text        not null check (about_kind ~ '^[a-z-]+$'),
    about_id      uuid        not null,
    number        text        not null check (char_length(number) between 1 and 60),
    signed        text        not null check (signed ~ '^[A-Za-z0-9_-]+[.][A-Za-z0-9_-]+[.][A-Za-z0-9_-]+$'),
    key_id        text        not null check (key_id ~ '^[0-9a-f]{16}$'),
    status_year   int         not null check (status_year between 1949 and 9999),
    status_number bigint      not null check (status_number > 0),
    issued_at     timestamptz not null,
    issued_by     uuid,
    primary key (district_id, id),
    unique (district_id, kind, number),
    unique (district_id, status_year, status_number)
);
create index credential_by_record on credential (district_id, about_kind, about_id, id);
call seal_off('credential', 'select, insert');

create table credential_revocation (
    district_id   uuid        not null references district (id),
    credential_id uuid        not null,
    reason        text        not null check (char_length(reason) between 1 and 200),
    revoked_on    date        not null,
    revoked_at    timestamptz not null,
    revoked_by    uuid,
    primary key (district_id, credential_id),
    foreign key (district_id, credential_id) references credential (district_id, id)
);
call seal_off('credential_revocation', 'select, insert');
