-- A volunteer's printed card. Found by its code before anybody knows the district: a table of the installation. Only hashes
-- of the code and of the PIN are kept.
create table volunteer_card (
    id              uuid        not null primary key,
    code_hash       bytea       not null unique check (octet_length(code_hash) = 32),
    pin_hash        text        not null check (pin_hash like '{%}%'),
    district_id     uuid        not null references district (id),
    unit_id         uuid        not null,
    person_id       uuid        not null,
    account_id      uuid        not null references account (id),
    issued_by       uuid,
    issued_at       timestamptz not null,
    expires_at      timestamptz not null check (expires_at > issued_at),
    revoked_at      timestamptz check (revoked_at >= issued_at),
    failed_attempts int         not null default 0 check (failed_attempts >= 0),
    locked_until    timestamptz,
    last_used_on    date,
    foreign key (district_id, unit_id) references unit (district_id, id),
    foreign key (district_id, person_id) references person (district_id, id)
);
create unique index volunteer_card_once on volunteer_card (district_id, unit_id, person_id) where revoked_at is null;
create index volunteer_card_by_unit on volunteer_card (district_id, unit_id, id);
create index volunteer_card_by_person on volunteer_card (district_id, person_id);
grant select, insert, update on volunteer_card to gongjian_app;

-- Wrong PINs from one address, whatever the card. The address stands as a hash and for a day only.
create table card_address (
    address_hash    bytea       not null primary key check (octet_length(address_hash) = 32),
    failed_attempts int         not null check (failed_attempts > 0),
    since           timestamptz not null
);
create index card_address_by_time on card_address (since);
grant select, insert, update, delete on card_address to gongjian_app;

-- An account that a card opened: its person chose no user name and no password yet, and signs in by the card only.
alter table account add column by_card boolean not null default false;
