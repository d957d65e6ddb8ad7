-- Searches of the lists that somebody keeps for themselves.

create table saved_search (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    account_id  uuid        not null,
    list        text        not null check (list in ('needs', 'resources', 'projects')),
    name        text        not null check (length(name) between 1 and 100),
    query       text        not null check (length(query) <= 2000),
    saved_at    timestamptz not null,
    primary key (district_id, id)
);
create index saved_search_by_account on saved_search (district_id, account_id, list, id);
call seal_off('saved_search', 'select, insert, delete');
