-- Tables from outside: what was sent, what was found in it, what it made and what it changed.

create table import (
    district_id   uuid        not null references district (id),
    id            uuid        not null,
    kind          text        not null check (kind in ('people', 'organizations', 'places')),
    area_id       uuid,
    state         text        not null check (state in (
        'sent', 'checking', 'checked', 'running', 'done', 'undoing', 'undone', 'broken_off', 'discarded')),
    file_name     text        not null check (char_length(file_name) between 1 and 200),
    bytes         bigint      not null check (bytes > 0),
    sha256        bytea       not null check (octet_length(sha256) = 32),
    mapping       jsonb,
    updates       boolean     not null default false,
    -- How far the work has come, in rows; written while it goes on.
    progress      int         not null default 0 check (progress >= 0),
    rows          int         not null default 0 check (rows >= 0),
    created       int         not null default 0 check (created >= 0),
    changed       int         not null default 0 check (changed >= 0),
    unchanged     int         not null default 0 check (unchanged >= 0),
    faulty        int         not null default 0 check (faulty >= 0),
    warned        int         not null default 0 check (warned >= 0),
    -- What became of each row, in one hash: a run that comes to another one works on other data than was checked.
    outcome       bytea       check (octet_length(outcome) = 32),
    -- Why the last step did not come to its end.
    trouble       jsonb,
    sent_by       uuid,
    sent_at       timestamptz not null,
    started_at    timestamptz,
    checked_at    timestamptz,
    done_at       timestamptz,
    undone_at     timestamptz,
    file_until    timestamptz not null,
    version       int         not null default 0 check (version >= 0),
    primary key (district_id, id),
    foreign key (district_id, area_id) references area (district_id, id),
    check ((state in ('done', 'undoing', 'undone')) = (done_at is not null)),
    check ((state = 'undone') = (undone_at is not null))
);
-- One at a time: a district's imports read and write the same records.
create unique index import_at_work on import (district_id) where state in ('checking', 'running', 'undoing');
create index import_by_file on import (district_id, sha256);
call seal_off('import', 'select, insert, update');

-- The file, encrypted, until it was run or its time is over.
create table import_chunk (
    district_id uuid  not null references district (id),
    import_id   uuid  not null,
    seq         int   not null check (seq >= 0),
    content     bytea not null check (octet_length(content) between 29 and 1100000),
    key         text  not null,
    primary key (district_id, import_id, seq),
    foreign key (district_id, import_id) references import (district_id, id)
);
alter table import_chunk alter column content set storage external;
call seal_off('import_chunk', 'select, insert, delete');

-- What is wrong with which row; goes with the file.
create table import_fault (
    district_id uuid    not null references district (id),
    import_id   uuid    not null,
    seq         int     not null check (seq >= 0),
    row_number  int     not null check (row_number >= 0),
    column_no   int     not null check (column_no >= -1),
    field       text,
    shown       text    not null,
    why         jsonb   not null,
    warning     boolean not null,
    -- The record that stands in the way of taking an import back.
    record_id   uuid,
    primary key (district_id, import_id, seq),
    foreign key (district_id, import_id) references import (district_id, id)
);
call seal_off('import_fault', 'select, insert, delete');

-- What one batch of rows made and changed. The rows as they were are encrypted, and go when nothing is taken back any more.
create table import_batch (
    district_id uuid   not null references district (id),
    import_id   uuid   not null,
    seq         int    not null check (seq >= 0),
    created     uuid[] not null,
    changed     uuid[] not null,
    former      bytea  check (octet_length(former) > 28),
    key         text,
    primary key (district_id, import_id, seq),
    foreign key (district_id, import_id) references import (district_id, id),
    check ((former is null) = (key is null))
);
call seal_off('import_batch', 'select, insert, update');

-- Which columns of a table with these headings hold which fields, as somebody last confirmed it.
create table import_mapping (
    district_id uuid  not null references district (id),
    kind        text  not null check (kind in ('people', 'organizations', 'places')),
    headings    bytea not null check (octet_length(headings) = 32),
    columns     jsonb not null,
    primary key (district_id, kind, headings)
);
call seal_off('import_mapping', 'select, insert, update');
