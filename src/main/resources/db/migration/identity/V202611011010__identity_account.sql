-- Accounts, the districts they belong to and their sessions stand above the districts; so do the two kinds of one-time
-- codes, for whoever opens one has no district yet.

create table account (
    id                uuid        not null primary key,
    user_name         text        not null unique check (user_name ~ '^[a-z][a-z0-9._-]{2,39}$'),
    password_hash     text        not null check (password_hash like '{%}%'),
    state             text        not null check (state in ('active', 'suspended')),
    failed_attempts   int         not null default 0 check (failed_attempts >= 0),
    locked_until      timestamptz,
    sign_in_epoch     int         not null default 0 check (sign_in_epoch >= 0),
    language          text        check (language in ('zh-CN', 'en')),
    created_at        timestamptz not null,
    last_signed_in_at timestamptz
);
grant select, insert, update on account to gongjian_app;

-- Which districts to look into for an account, and who it is there.
create table account_district (
    account_id  uuid not null references account (id),
    district_id uuid not null references district (id),
    person_id   uuid not null,
    primary key (account_id, district_id),
    unique (district_id, person_id),
    foreign key (district_id, person_id) references person (district_id, id)
);
grant select, insert on account_district to gongjian_app;

-- Spring Session's own tables.
create table spring_session (
    primary_id            char(36)     not null primary key,
    session_id            char(36)     not null unique,
    creation_time         bigint       not null,
    last_access_time      bigint       not null,
    max_inactive_interval int          not null,
    expiry_time           bigint       not null,
    principal_name        varchar(100)
);
create index spring_session_by_expiry on spring_session (expiry_time);
grant select, insert, update, delete on spring_session to gongjian_app;

create table spring_session_attributes (
    session_primary_id char(36)     not null references spring_session (primary_id) on delete cascade,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    primary key (session_primary_id, attribute_name)
);
grant select, insert, update, delete on spring_session_attributes to gongjian_app;
