-- A programme's motto, the pillars of a brand, and the records that hang on either.

alter table programme add column motto localized;

create table programme_pillar (
    district_id  uuid      not null references district (id),
    id           uuid      not null,
    programme_id uuid      not null,
    position     smallint  not null check (position between 1 and 20),
    name         localized not null,
    aim          localized,
    version      int       not null default 0 check (version >= 0),
    primary key (district_id, id),
    unique (district_id, programme_id, id),
    foreign key (district_id, programme_id) references programme (district_id, id)
);
create index programme_pillar_in_order on programme_pillar (district_id, programme_id, position, id);
call seal_off('programme_pillar', 'select, insert, update');

create table programme_record (
    district_id  uuid not null references district (id),
    programme_id uuid not null,
    record_kind  text not null check (record_kind in ('activity', 'unit', 'place', 'gift', 'alliance', 'listing')),
    record_id    uuid not null,
    pillar_id    uuid,
    hung_on      date not null,
    primary key (district_id, programme_id, record_kind, record_id),
    foreign key (district_id, programme_id) references programme (district_id, id),
    foreign key (district_id, programme_id, pillar_id) references programme_pillar (district_id, programme_id, id)
);
create index programme_record_by_record on programme_record (district_id, record_kind, record_id);
call seal_off('programme_record', 'select, insert, update, delete');
