-- Who signed up for which shift: a row for each person. Persons who signed up together share a party, which is moved as one.

create table sign_up (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    shift_id    uuid        not null,
    person_id   uuid        not null,
    party_id    uuid        not null,
    -- The place in the order of arrival, which never changes, and the place in the queue, which a lottery gives anew.
    arrival     bigint      not null check (arrival > 0),
    ticket      bigint      not null check (ticket > 0),
    state       text        not null check (state in ('entered', 'placed', 'waiting', 'offered', 'cancelled', 'lapsed', 'not_drawn')),
    arrived_at  timestamptz not null,
    changed_at  timestamptz not null,
    offer_until timestamptz,
    entered_by  uuid,
    code_hash   bytea       check (octet_length(code_hash) = 32),
    primary key (district_id, id),
    unique (district_id, shift_id, ticket, id),
    foreign key (district_id, shift_id) references activity_shift (district_id, id),
    foreign key (district_id, person_id) references person (district_id, id),
    check ((state = 'offered') = (offer_until is not null))
);
-- One person has one place in a shift, however often it is asked for.
create unique index sign_up_of_person on sign_up (district_id, shift_id, person_id)
    where state in ('entered', 'placed', 'waiting', 'offered');
create index sign_up_by_person on sign_up (district_id, person_id, shift_id);
create index sign_up_offered on sign_up (district_id, offer_until) where state = 'offered';
create unique index sign_up_by_code on sign_up (district_id, code_hash) where code_hash is not null;
call seal_off('sign_up', 'select, insert, update');
