-- What was done with things where they stand: put on another shelf, given out for good, missed, found again. The movements say
-- how many of what; this says why, and that it was said once.

create table custody_shelving (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    kind        text        not null check (kind in ('shelved', 'given_out', 'lost', 'found')),
    place_id    uuid        not null,
    to_place_id uuid,
    explanation text        check (btrim(explanation) <> ''),
    made_by     uuid,
    made_under  uuid,
    made_at     timestamptz not null,
    primary key (district_id, id),
    foreign key (district_id, place_id) references place (district_id, id),
    foreign key (district_id, to_place_id) references place (district_id, id),
    check ((kind = 'shelved') = (to_place_id is not null)),
    check (kind = 'shelved' or explanation is not null)
);
call seal_off('custody_shelving', 'select, insert');
