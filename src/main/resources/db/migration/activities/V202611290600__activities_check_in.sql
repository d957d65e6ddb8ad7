-- Who was there, and every step it was told in.

-- One row for each that came; one who did not sign up has no name.
create table presence (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    shift_id    uuid        not null,
    sign_up_id  uuid,
    arrived_at  timestamptz not null,
    left_at     timestamptz,
    undone_at   timestamptz,
    primary key (district_id, id),
    foreign key (district_id, shift_id) references activity_shift (district_id, id),
    foreign key (district_id, sign_up_id) references sign_up (district_id, id),
    check (left_at >= arrived_at)
);
create unique index presence_of_sign_up on presence (district_id, sign_up_id) where undone_at is null and sign_up_id is not null;
create index presence_of_shift on presence (district_id, shift_id) where undone_at is null;
call seal_off('presence', 'select, insert, update');

-- What the devices told, under the ids they gave it: telling it again changes nothing.
create table check_in (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    shift_id    uuid        not null,
    presence_id uuid        not null,
    kind        text        not null check (kind in ('in', 'out', 'undo')),
    way         text        not null check (way in ('roll_call', 'code', 'kiosk', 'walk_in')),
    at          timestamptz not null,
    received_at timestamptz not null,
    reason      text        check (length(reason) between 1 and 200),
    entered_by  uuid,
    primary key (district_id, id),
    foreign key (district_id, shift_id) references activity_shift (district_id, id),
    foreign key (district_id, presence_id) references presence (district_id, id),
    check ((kind = 'undo') = (reason is not null))
);
create index check_in_of_presence on check_in (district_id, presence_id, received_at);
call seal_off('check_in', 'select, insert');
