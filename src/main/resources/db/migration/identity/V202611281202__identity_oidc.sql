-- Who of another sign-in service an account is. Linked by whoever is signed in here and there, never by an address.
create table oidc_link (
    issuer       text        not null check (char_length(issuer) between 1 and 500),
    subject      text        not null check (char_length(subject) between 1 and 255),
    account_id   uuid        not null references account (id),
    linked_at    timestamptz not null,
    last_used_at timestamptz,
    primary key (issuer, subject),
    unique (account_id, issuer)
);
grant select, insert, update, delete on oidc_link to gongjian_app;
