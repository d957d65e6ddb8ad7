-- One index finds what a person has in a district and keeps a person from standing in a shift twice: whatever is over stands
-- beside it by its own id.
create unique index sign_up_of_person_once on sign_up (district_id, person_id, shift_id,
       (case when state in ('entered', 'placed', 'waiting', 'offered') then null else id end)) nulls not distinct;
drop index sign_up_of_person;
drop index sign_up_by_person;
alter index sign_up_of_person_once rename to sign_up_of_person;
