-- The rows of the ledger are sealed into a chain of hashes, so that one that was changed behind the application is named.

alter table money_entry add column tx xid8 not null default pg_current_xact_id();
create index money_entry_by_transaction on money_entry (district_id, tx, id);

create table money_seal (
    district_id uuid        not null references district (id),
    position    bigint      not null check (position > 0),
    entry_id    uuid        not null,
    hash        bytea       not null check (octet_length(hash) = 32),
    sealed_at   timestamptz not null,
    primary key (district_id, position),
    unique (district_id, entry_id),
    foreign key (district_id, entry_id) references money_entry (district_id, id)
);
call seal_off('money_seal', 'select, insert');

-- How far the chain of a district has come; every row of a transaction below sealed_below is in it.
create table money_chain (
    district_id  uuid   not null references district (id),
    position     bigint not null check (position >= 0),
    hash         bytea  not null check (octet_length(hash) = 32),
    sealed_below xid8   not null,
    primary key (district_id)
);
call seal_off('money_chain', 'select, insert, update');
