-- Certificates of service. They hold no texts and no names: those are the services' and the person's.

create table service_certificate (
    district_id   uuid        not null references district (id),
    id            uuid        not null,
    person_id     uuid        not null,
    template      text        not null check (template in ('brief', 'full')),
    from_day      date        not null,
    until_day     date        not null,
    number_year   int         not null check (number_year between 1949 and 9999),
    number        bigint      not null check (number > 0),
    -- The code that proves the name; taken away with the name.
    seal          text        check (char_length(seal) between 12 and 20),
    credential_id uuid        not null,
    made_at       timestamptz not null,
    made_by       uuid,
    primary key (district_id, id),
    unique (district_id, number_year, number),
    unique (district_id, credential_id),
    foreign key (district_id, person_id) references person (district_id, id),
    foreign key (district_id, credential_id) references credential (district_id, id),
    check (until_day >= from_day)
);
create index service_certificate_of_person on service_certificate (district_id, person_id, id);
call seal_off('service_certificate', 'select, insert, update');

create table service_certificate_line (
    district_id    uuid not null references district (id),
    certificate_id uuid not null,
    service_id     uuid not null,
    minutes        int  not null check (minutes >= 0),
    primary key (district_id, certificate_id, service_id),
    foreign key (district_id, certificate_id) references service_certificate (district_id, id),
    foreign key (district_id, service_id) references service (district_id, id)
);
create index service_certificate_line_by_service on service_certificate_line (district_id, service_id);
call seal_off('service_certificate_line', 'select, insert');
