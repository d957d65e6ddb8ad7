-- What somebody shows beside the password. They belong to the account, which stands above the districts; so do they.

-- Codes of an app (RFC 6238). A secret counts once a code has confirmed it; a step of the clock is good for one sign-in.
create table one_time_codes (
    account_id   uuid        not null primary key references account (id),
    secret       bytea       not null,
    secret_key   text        not null,
    created_at   timestamptz not null,
    confirmed_at timestamptz,
    last_step    bigint
);
grant select, insert, update, delete on one_time_codes to gongjian_app;

-- Each is good once, for whoever has nothing else left.
create table recovery_code (
    account_id uuid        not null references account (id),
    code_hash  bytea       not null check (octet_length(code_hash) = 32),
    created_at timestamptz not null,
    used_at    timestamptz,
    primary key (account_id, code_hash)
);
grant select, insert, update, delete on recovery_code to gongjian_app;

-- A passkey's public half (WebAuthn). The id of the credential is what a device calls it.
create table passkey (
    id              uuid        not null primary key,
    account_id      uuid        not null references account (id),
    name            text        not null check (char_length(name) between 1 and 80),
    credential_id   bytea       not null unique check (octet_length(credential_id) between 1 and 1023),
    credential      bytea       not null,
    signature_count bigint      not null check (signature_count >= 0),
    backup_eligible boolean     not null,
    backed_up       boolean     not null,
    created_at      timestamptz not null,
    last_used_at    timestamptz
);
create index passkey_by_account on passkey (account_id);
grant select, insert, update, delete on passkey to gongjian_app;

-- What a passkey has to sign. The session that asked knows the id; whoever answers takes the row away.
create table passkey_challenge (
    id         uuid        not null primary key,
    challenge  bytea       not null check (octet_length(challenge) = 32),
    purpose    text        not null check (purpose in ('register', 'sign-in', 'second-step')),
    account_id uuid        references account (id) check (account_id is not null or purpose = 'sign-in'),
    expires_at timestamptz not null
);
create index passkey_challenge_by_expiry on passkey_challenge (expires_at);
grant select, insert, delete on passkey_challenge to gongjian_app;

-- Of which roles a district demands a second factor.
create table factor_demand (
    district_id uuid        not null references district (id),
    roles       text[]      not null check (array_position(roles, null) is null),
    version     int         not null check (version > 0),
    changed_at  timestamptz not null,
    changed_by  uuid,
    primary key (district_id)
);
call seal_off('factor_demand', 'select, insert, update');

-- A link that gives back an account whose second factors are lost too.
alter table password_reset add column drops_factors boolean not null default false;

create index spring_session_by_principal on spring_session (principal_name);
