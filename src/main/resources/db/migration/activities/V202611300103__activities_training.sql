-- Trainings of the district, who took part in them, and which shifts want one.

create table training (
    district_id uuid      not null references district (id),
    id          uuid      not null,
    name        localized not null,
    primary key (district_id, id)
);
call seal_off('training', 'select, insert');

create table training_record (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    training_id uuid        not null,
    person_id   uuid        not null,
    held_on     date        not null,
    valid_until date        check (valid_until >= held_on),
    entered_at  timestamptz not null,
    entered_by  uuid,
    primary key (district_id, id),
    foreign key (district_id, training_id) references training (district_id, id),
    foreign key (district_id, person_id) references person (district_id, id)
);
create index training_record_of_training on training_record (district_id, training_id, id);
create index training_record_by_person on training_record (district_id, person_id, training_id);
call seal_off('training_record', 'select, insert, delete');

create table shift_training (
    district_id uuid not null references district (id),
    shift_id    uuid not null,
    training_id uuid not null,
    primary key (district_id, shift_id, training_id),
    foreign key (district_id, shift_id) references activity_shift (district_id, id),
    foreign key (district_id, training_id) references training (district_id, id)
);
call seal_off('shift_training', 'select, insert, delete');
