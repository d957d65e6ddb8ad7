-- Who did what to which record. Lines are written with the change and sealed into a chain afterwards.

create table audit_line (
    district_id  uuid        not null references district (id),
    id           uuid        not null,
    at           timestamptz not null,
    account_id   uuid,
    mandate_id   uuid,
    verb         text        not null check (verb ~ '^[a-z-]+$'),
    subject_kind text        not null check (subject_kind ~ '^[a-z-]+$'),
    subject_id   uuid        not null,
    fields       text[]      not null default '{}',
    result       text        not null check (result in ('done', 'refused')),
    tx           xid8        not null default pg_current_xact_id(),
    primary key (district_id, id)
);
create index audit_line_by_subject on audit_line (district_id, subject_kind, subject_id, id);
create index audit_line_by_transaction on audit_line (district_id, tx, id);
call seal_off('audit_line', 'select, insert');

create table audit_seal (
    district_id uuid        not null references district (id),
    position    bigint      not null check (position > 0),
    line_id     uuid        not null,
    hash        bytea       not null check (octet_length(hash) = 32),
    sealed_at   timestamptz not null,
    primary key (district_id, position),
    unique (district_id, line_id),
    foreign key (district_id, line_id) references audit_line (district_id, id)
);
call seal_off('audit_seal', 'select, insert');

-- How far the chain of a district has come; every transaction below sealed_below is in it.
create table audit_chain (
    district_id  uuid   not null references district (id),
    position     bigint not null check (position >= 0),
    hash         bytea  not null check (octet_length(hash) = 32),
    sealed_below xid8   not null,
    primary key (district_id)
);
call seal_off('audit_chain', 'select, insert, update');
