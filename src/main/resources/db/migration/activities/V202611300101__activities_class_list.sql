-- Work that is dangerous, and lists of a class: whoever vouches for it, the scan with the guardians' signatures, whom it signed up.

alter table activity_preparation add column hazardous boolean not null default false;

create table class_list (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    shift_id    uuid        not null,
    unit_id     uuid,
    vouched_by  text        not null check (btrim(vouched_by) <> ''),
    file_id     uuid,
    entered_at  timestamptz not null,
    entered_by  uuid,
    primary key (district_id, id),
    foreign key (district_id, shift_id) references activity_shift (district_id, id),
    foreign key (district_id, unit_id) references unit (district_id, id),
    foreign key (district_id, file_id) references file (district_id, id)
);
create index class_list_of_shift on class_list (district_id, shift_id, id);
call seal_off('class_list', 'select, insert');

create table class_list_entry (
    district_id   uuid not null references district (id),
    class_list_id uuid not null,
    line          int  not null check (line > 0),
    sign_up_id    uuid not null,
    primary key (district_id, class_list_id, line),
    unique (district_id, sign_up_id),
    foreign key (district_id, class_list_id) references class_list (district_id, id),
    foreign key (district_id, sign_up_id) references sign_up (district_id, id)
);
call seal_off('class_list_entry', 'select, insert');
