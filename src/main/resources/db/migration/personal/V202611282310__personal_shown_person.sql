-- Whom a photo shows, where somebody said so: the public sees it as long as each of them agrees. A row stays when the person is
-- erased, or the photo would be public again.
create table shown_person (
    district_id uuid        not null references district (id),
    file_id     uuid        not null,
    person_id   uuid        not null,
    named_at    timestamptz not null,
    named_by    uuid,
    primary key (district_id, file_id, person_id),
    foreign key (district_id, file_id) references file (district_id, id),
    foreign key (district_id, person_id) references person (district_id, id)
);
create index shown_person_by_person on shown_person (district_id, person_id);
call seal_off('shown_person', 'select, insert, delete');
