-- A rider who signed up is a person, whose name is read where it is kept; one typed by name is not.

alter table rider alter column name drop not null;
alter table rider add column person_id uuid;
alter table rider add foreign key (district_id, person_id) references person (district_id, id);
alter table rider add check ((name is null) <> (person_id is null));
create unique index rider_of_person on rider (district_id, activity_id, person_id) where person_id is not null;
create index rider_by_person on rider (district_id, person_id) where person_id is not null;
