-- What was answered to a change that carried a key, so that the same change sent again is answered and not done again.
create table idempotency_key (
    district_id uuid        not null references district (id),
    account_id  uuid        not null,
    key         text        not null check (key ~ '^[!-~]{1,64}$'),
    request     bytea       not null check (octet_length(request) = 32),
    status      int         not null check (status between 200 and 299),
    headers     jsonb       not null,
    body        bytea       not null,
    answered_at timestamptz not null,
    primary key (district_id, account_id, key)
);
create index idempotency_key_by_time on idempotency_key (district_id, answered_at);
call seal_off('idempotency_key', 'select, insert, delete');
