-- Several mandates a person, acting for the holder of one, and passing one on.

alter table mandate
    add column end_reason text check (char_length(end_reason) between 1 and 300),
    add check (end_reason is null or ended_at is not null);
create index mandate_by_person on mandate (district_id, person_id);

-- The mandate that ends as the invitation is accepted: a hand-over. One at a time for each.
alter table invitation
    add column succeeds uuid,
    add foreign key (district_id, succeeds) references mandate (district_id, id);
create unique index invitation_succeeds_once on invitation (district_id, succeeds)
    where succeeds is not null and accepted_at is null and withdrawn_at is null;

-- Whoever acts for the holder of a mandate, from a day to a day, both included. It has no effect before it is accepted, and
-- none once the mandate has ended.
create table delegation (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    mandate_id  uuid        not null,
    person_id   uuid        not null,
    account_id  uuid        not null references account (id),
    starts_on   date        not null,
    ends_on     date        not null,
    note        text        check (char_length(note) between 1 and 300),
    offered_at  timestamptz not null,
    accepted_at timestamptz,
    ended_at    timestamptz,
    ended_by    uuid,
    primary key (district_id, id),
    foreign key (district_id, mandate_id) references mandate (district_id, id),
    foreign key (district_id, person_id) references person (district_id, id),
    check (ends_on >= starts_on),
    check (accepted_at >= offered_at),
    check (ended_at >= offered_at),
    check (ended_by is null or ended_at is not null)
);
create index delegation_by_mandate on delegation (district_id, mandate_id);
create index delegation_by_account on delegation (district_id, account_id) where ended_at is null;
call seal_off('delegation', 'select, insert, update');
