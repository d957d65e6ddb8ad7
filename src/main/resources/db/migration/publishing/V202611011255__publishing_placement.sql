-- The same news in other media, added afterwards.
create table placement (
    district_id    uuid        not null references district (id),
    id             uuid        not null,
    bulletin_id    uuid        not null,
    outlet         localized   not null,
    channel_path   localized,
    article_number text        check (article_number ~ '^[0-9A-Za-z._-]{1,40}$'),
    url            text        check (url ~ '^https?://' and length(url) <= 500),
    hotline        text        check (hotline ~ '^[0-9+() -]{5,30}$'),
    published_at   timestamptz not null,
    added_by       uuid,
    version        int         not null check (version >= 0),
    primary key (district_id, id),
    foreign key (district_id, bulletin_id) references bulletin (district_id, id)
);
create index placement_by_bulletin on placement (district_id, bulletin_id, published_at);
call seal_off('placement', 'select, insert, update');

create table placement_byline (
    district_id    uuid not null references district (id),
    placement_id   uuid not null,
    position       int  not null check (position >= 0),
    contributor_id uuid not null,
    credit         text not null check (credit in ('correspondent', 'photographer', 'editor', 'reviewer')),
    primary key (district_id, placement_id, position),
    unique (district_id, placement_id, contributor_id, credit),
    foreign key (district_id, placement_id) references placement (district_id, id),
    foreign key (district_id, contributor_id) references contributor (district_id, id)
);
call seal_off('placement_byline', 'select, insert, delete');
