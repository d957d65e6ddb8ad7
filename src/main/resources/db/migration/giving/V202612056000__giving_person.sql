-- Persons give too: registered ones, somebody named once who agreed to be named, and somebody nobody knows.

alter table gift
    alter column donor_id drop not null,
    add column donor_person uuid,
    add column donor_name   text    check (btrim(donor_name) <> '' and char_length(donor_name) <= 100),
    add column donor_named  boolean not null default false,
    add foreign key (district_id, donor_person) references person (district_id, id),
    add constraint gift_has_one_donor check (num_nonnulls(donor_id, donor_person, donor_name) <= 1),
    add constraint gift_person_anonymous_without_name
        check (donor_id is not null or anonymous = (donor_person is null and donor_name is null)),
    add constraint gift_named_with_consent
        check (donor_named or donor_name is null),
    add constraint gift_consent_of_a_person
        check (not donor_named or (donor_id is null and not anonymous));
create index gift_by_person on gift (district_id, donor_person, given_on) where donor_person is not null;
