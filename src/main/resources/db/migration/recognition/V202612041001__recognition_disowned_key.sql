-- Which disowned keys the district's books know of. What is trusted stands in the file of keys, never here: who can write to the
-- database can neither forge nor clear.

create table disowned_key (
    district_id uuid        not null references district (id),
    key_id      text        not null check (key_id ~ '^[0-9a-f]{16}$'),
    id          uuid        not null,
    disowned_on date        not null,
    reason      text        not null check (char_length(reason) between 1 and 200),
    noted_at    timestamptz not null,
    primary key (district_id, key_id),
    unique (district_id, id)
);
call seal_off('disowned_key', 'select, insert');
