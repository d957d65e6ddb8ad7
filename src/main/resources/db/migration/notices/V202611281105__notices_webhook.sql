-- Addresses of other systems that are told of notices, such as the bridge to a district's own messenger.

create table webhook (
    district_id    uuid        not null references district (id),
    id             uuid        not null,
    name           text        not null check (char_length(name) between 1 and 100),
    url            text        not null check (url ~ '^https?://' and char_length(url) <= 500),
    kinds          text[]      not null check (cardinality(kinds) > 0),
    secret         bytea       not null check (octet_length(secret) > 28),
    secret_key     text        not null,
    old_secret     bytea       check (octet_length(old_secret) > 28),
    old_secret_key text,
    old_until      timestamptz,
    state          text        not null check (state in ('active', 'paused', 'disabled', 'removed')),
    failing_since  timestamptz,
    made_at        timestamptz not null,
    version        int         not null check (version > 0),
    primary key (district_id, id),
    check (num_nulls(old_secret, old_secret_key, old_until) in (0, 3))
);
call seal_off('webhook', 'select, insert, update');

-- One message to one address; without a notice it is a test somebody asked for.
create table webhook_delivery (
    district_id   uuid        not null references district (id),
    id            uuid        not null,
    webhook_id    uuid        not null,
    notice_id     uuid,
    state         text        not null check (state in ('waiting', 'sending', 'sent', 'failed', 'dropped')),
    attempts      int         not null default 0 check (attempts >= 0),
    due_at        timestamptz not null,
    claimed_until timestamptz,
    made_at       timestamptz not null,
    sent_at       timestamptz,
    answer        int         check (answer between 100 and 599),
    failure       text        check (failure ~ '^[a-z-]+$'),
    primary key (district_id, id),
    unique (district_id, webhook_id, notice_id),
    foreign key (district_id, webhook_id) references webhook (district_id, id),
    foreign key (district_id, notice_id) references notice (district_id, id) on delete cascade,
    check ((state = 'sending') = (claimed_until is not null)),
    check ((state = 'sent') = (sent_at is not null))
);
create index webhook_delivery_to_send on webhook_delivery (district_id, due_at) where state in ('waiting', 'sending');
create index webhook_delivery_by_notice on webhook_delivery (district_id, notice_id);
call seal_off('webhook_delivery', 'select, insert, update, delete');
