-- What records hang on: brands, programmes and series; tags, audiences; categories of things.

create table programme (
    district_id uuid      not null references district (id),
    id          uuid      not null,
    kind        text      not null check (kind in ('brand', 'programme', 'series')),
    name        localized not null,
    other_name  localized,
    aim         localized,
    owner_id    uuid,
    parent_id   uuid,
    version     int       not null default 0 check (version >= 0),
    primary key (district_id, id),
    foreign key (district_id, owner_id) references unit (district_id, id),
    foreign key (district_id, parent_id) references programme (district_id, id),
    check (parent_id is distinct from id)
);
create index programme_by_kind on programme (district_id, kind, id);
create index programme_by_owner on programme (district_id, owner_id, id);
create index programme_by_parent on programme (district_id, parent_id, id);
call seal_off('programme', 'select, insert, update');

create table tag (
    district_id uuid      not null references district (id),
    id          uuid      not null,
    name        localized not null,
    version     int       not null default 0 check (version >= 0),
    primary key (district_id, id)
);
create unique index tag_once_in_chinese on tag (district_id, lower(name ->> 'zh-CN'));
create unique index tag_once_in_english on tag (district_id, lower(name ->> 'en'));
call seal_off('tag', 'select, insert, update');

create table audience (
    district_id uuid      not null references district (id),
    id          uuid      not null,
    name        localized not null,
    version     int       not null default 0 check (version >= 0),
    primary key (district_id, id)
);
create unique index audience_once_in_chinese on audience (district_id, lower(name ->> 'zh-CN'));
create unique index audience_once_in_english on audience (district_id, lower(name ->> 'en'));
call seal_off('audience', 'select, insert, update');

-- Categories of things, a tree. Those that come with the product have a code, which makes loading them twice harmless.
create table category (
    district_id uuid      not null references district (id),
    id          uuid      not null,
    parent_id   uuid,
    thing       text      not null check (thing in ('book', 'picture', 'work_of_art', 'goods')),
    code        text      check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    name        localized not null,
    version     int       not null default 0 check (version >= 0),
    primary key (district_id, id),
    unique (district_id, code),
    foreign key (district_id, parent_id) references category (district_id, id),
    check (parent_id is distinct from id)
);
create unique index category_once_in_chinese
    on category (district_id, parent_id, lower(name ->> 'zh-CN')) nulls not distinct where name ? 'zh-CN';
create unique index category_once_in_english
    on category (district_id, parent_id, lower(name ->> 'en')) nulls not distinct where name ? 'en';
call seal_off('category', 'select, insert, update');
