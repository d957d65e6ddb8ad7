-- Tokens by which a person's programs act as that person. They stand above the districts, as the account does.
create table access_token (
    id           uuid        not null primary key,
    account_id   uuid        not null references account (id),
    name         text        not null check (char_length(name) between 1 and 80),
    token_hash   bytea       not null unique check (octet_length(token_hash) = 32),
    reads_only   boolean     not null,
    created_at   timestamptz not null,
    expires_at   timestamptz not null check (expires_at > created_at),
    last_used_on date,
    revoked_at   timestamptz
);
create index access_token_by_account on access_token (account_id);
grant select, insert, update on access_token to gongjian_app;
