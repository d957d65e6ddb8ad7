-- Natural persons. The telephone, the ID number and the address are encrypted by the application; for the first two a blind
-- index answers "is it this one", and a masked text is what pages show.

create table person (
    district_id     uuid  not null references district (id),
    id              uuid  not null,
    name            text  not null check (btrim(name) = name and char_length(name) between 1 and 100),
    birth_date      date  check (birth_date between date '1880-01-01' and date '2200-12-31'),
    phone           bytea check (octet_length(phone) > 28),
    phone_key       text,
    phone_index     bytea check (octet_length(phone_index) = 32),
    phone_mask      text  check (phone_mask like '%*%'),
    id_number       bytea check (octet_length(id_number) > 28),
    id_number_key   text,
    id_number_index bytea check (octet_length(id_number_index) = 32),
    id_number_mask  text  check (id_number_mask like '%*%'),
    address         bytea check (octet_length(address) > 28),
    address_key     text,
    version         int   not null default 0 check (version >= 0),
    primary key (district_id, id),
    unique (district_id, id_number_index),
    check (num_nulls(phone, phone_key, phone_index, phone_mask) in (0, 4)),
    check (num_nulls(id_number, id_number_key, id_number_index, id_number_mask) in (0, 4)),
    check (num_nulls(address, address_key) in (0, 2))
);
create index person_by_phone on person (district_id, phone_index);
call seal_off('person', 'select, insert, update');
