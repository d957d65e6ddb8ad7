-- Boxes, which stand at a place. What is in one is stock with the box.

create table custody_box (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    place_id    uuid        not null,
    name        localized   not null,
    made_at     timestamptz not null,
    primary key (district_id, id),
    foreign key (district_id, place_id) references place (district_id, id)
);
create index custody_box_by_place on custody_box (district_id, place_id, id);
call seal_off('custody_box', 'select, insert');
