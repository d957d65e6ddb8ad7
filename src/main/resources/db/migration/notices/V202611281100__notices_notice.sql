-- What people are told, whom it is for, and the e-mails it goes out in. Written with the change it tells of; sent afterwards.

-- A notice names its record and keeps its words as a message and what fills it, never as text: each reader has it in their
-- own language. The key in "once" makes the same notice once.
create table notice (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    once        text        not null check (char_length(once) between 1 and 200),
    kind        text        not null check (kind ~ '^[a-z-]+$'),
    about_kind  text        not null check (about_kind ~ '^[a-z-]+$'),
    about_id    uuid        not null,
    says        jsonb       not null check (jsonb_typeof(says) = 'object'),
    urgent      boolean     not null,
    told_at     timestamptz not null,
    primary key (district_id, id),
    unique (district_id, once)
);
create index notice_by_age on notice (district_id, told_at);
call seal_off('notice', 'select, insert, delete');

-- The units whose record it is: their coordinators see what went out.
create table notice_unit (
    district_id uuid not null references district (id),
    unit_id     uuid not null,
    notice_id   uuid not null,
    primary key (district_id, unit_id, notice_id),
    foreign key (district_id, unit_id) references unit (district_id, id),
    foreign key (district_id, notice_id) references notice (district_id, id) on delete cascade
);
create index notice_unit_by_notice on notice_unit (district_id, notice_id);
call seal_off('notice_unit', 'select, insert');

-- One e-mail to one person: a digest of a day, or one at once. Claimed by one guarded statement before it is sent.
create table notice_mail (
    district_id   uuid        not null references district (id),
    id            uuid        not null,
    account_id    uuid        not null references account (id),
    digest_on     date,
    state         text        not null check (state in ('waiting', 'sending', 'sent', 'failed', 'dropped')),
    attempts      int         not null default 0 check (attempts >= 0),
    due_at        timestamptz not null,
    claimed_until timestamptz,
    made_at       timestamptz not null,
    sent_at       timestamptz,
    failure       text        check (failure ~ '^[a-z-]+$'),
    primary key (district_id, id),
    unique (district_id, account_id, digest_on),
    check ((state = 'sending') = (claimed_until is not null)),
    check ((state = 'sent') = (sent_at is not null)),
    check (state not in ('failed', 'dropped') or failure is not null)
);
create index notice_mail_to_send on notice_mail (district_id, due_at) where state in ('waiting', 'sending');
call seal_off('notice_mail', 'select, insert, update, delete');

-- Somebody a notice is for: the line in the inbox, and what became of the e-mail.
create table notice_recipient (
    district_id uuid not null references district (id),
    account_id  uuid not null references account (id),
    notice_id   uuid not null,
    read_at     timestamptz,
    mail        text not null check (mail in ('new', 'digest', 'mailed', 'none')),
    mail_id     uuid,
    mail_why    text check (mail_why in ('choice', 'address', 'unsubscribed', 'off', 'read', 'account')),
    primary key (district_id, account_id, notice_id),
    foreign key (district_id, notice_id) references notice (district_id, id) on delete cascade,
    foreign key (district_id, mail_id) references notice_mail (district_id, id),
    check ((mail = 'mailed') = (mail_id is not null)),
    check ((mail = 'none') = (mail_why is not null))
);
create index notice_recipient_by_notice on notice_recipient (district_id, notice_id);
create index notice_recipient_by_mail on notice_recipient (district_id, mail_id);
create index notice_recipient_unread on notice_recipient (district_id, account_id) where read_at is null;
create index notice_recipient_new on notice_recipient (district_id, notice_id) where mail = 'new';
create index notice_recipient_digest on notice_recipient (district_id, account_id) where mail = 'digest';
call seal_off('notice_recipient', 'select, insert, update');

-- When the digest of the day goes out, in the district's zone, and how long notices are kept. Without a row: 08:00, 180 days.
create table notice_policy (
    district_id uuid not null references district (id),
    digest_at   time not null,
    keep_days   int  not null check (keep_days between 90 and 3650),
    version     int  not null check (version > 0),
    primary key (district_id)
);
call seal_off('notice_policy', 'select, insert, update');

-- Of accounts, and so of the installation: where their e-mail goes, encrypted, and what of it each wants.
create table account_email (
    account_id      uuid        not null primary key references account (id),
    id              uuid        not null unique,
    address         bytea       not null check (octet_length(address) > 28),
    address_key     text        not null,
    mask            text        not null check (mask like '%*%'),
    code_hash       bytea       unique check (octet_length(code_hash) = 32),
    code_expires_at timestamptz,
    verified_at     timestamptz,
    unsubscribed_at timestamptz,
    check ((code_hash is null) = (code_expires_at is null)),
    check ((code_hash is null) = (verified_at is not null))
);
grant select, insert, update, delete on account_email to gongjian_app;

-- How many links an account asked for on a day: kept apart, so that removing an address does not start anew.
create table account_email_ask (
    account_id uuid        not null primary key references account (id),
    since      timestamptz not null,
    latest     timestamptz not null,
    asks       int         not null check (asks > 0)
);
grant select, insert, update on account_email_ask to gongjian_app;

create table notice_choice (
    account_id uuid not null references account (id),
    topic      text not null check (topic ~ '^[a-z-]+$'),
    email      text not null check (email in ('daily', 'at_once', 'never')),
    primary key (account_id, topic)
);
grant select, insert, update on notice_choice to gongjian_app;
