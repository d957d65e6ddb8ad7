-- What looked odd when a whole large district was last looked through: whose hours and which rolls, and nothing of what they
-- say, which is read anew whenever somebody opens the page.
create table service_look (
    district_id uuid        not null references district (id),
    looked_at   timestamptz not null,
    -- How many services of the months looked at counted then.
    services    bigint      not null check (services >= 0),
    primary key (district_id)
);
call seal_off('service_look', 'select, insert, update');

create table service_odd_person (
    district_id uuid not null references district (id),
    person_id   uuid not null,
    primary key (district_id, person_id),
    foreign key (district_id, person_id) references person (district_id, id)
);
call seal_off('service_odd_person', 'select, insert, delete');

create table service_odd_roll (
    district_id uuid not null references district (id),
    shift_id    uuid not null,
    primary key (district_id, shift_id),
    foreign key (district_id, shift_id) references activity_shift (district_id, id)
);
call seal_off('service_odd_roll', 'select, insert, delete');
