-- The three lists: resources that are offered, needs (wishes of one person among them) and projects that are asked for.

create table listing (
    district_id   uuid          not null references district (id),
    id            uuid          not null,
    kind          text          not null check (kind in ('resource', 'need', 'wish', 'project')),
    owner_id      uuid          not null,
    title         localized     not null,
    summary       localized,
    alias         localized,
    category_id   uuid          not null,
    quantity      numeric(12,3) not null check (quantity > 0),
    unit_name     localized     not null,
    part          numeric(12,3) check (part > 0),
    taken         numeric(12,3) not null default 0,
    done          numeric(12,3) not null default 0,
    place_id      uuid,
    radius        int           check (radius between 1 and 500000),
    starts_on     date,
    deadline      date,
    priority      text          not null check (priority in ('usual', 'soon', 'urgent')),
    programme_id  uuid,
    valid_until   date          not null,
    state         text          not null check (state in ('draft', 'submitted', 'published', 'fulfilled', 'withdrawn')),
    remark        localized,
    published_at  timestamptz,
    entered_by    uuid,
    version       int           not null default 0 check (version >= 0),
    primary key (district_id, id),
    foreign key (district_id, owner_id) references unit (district_id, id),
    foreign key (district_id, category_id) references category (district_id, id),
    foreign key (district_id, place_id) references place (district_id, id),
    foreign key (district_id, programme_id) references programme (district_id, id),
    check ((kind = 'wish') = (alias is not null)),
    check (taken between 0 and quantity),
    check (done between 0 and taken),
    check (state in ('published', 'fulfilled', 'withdrawn') or taken = 0),
    check (state not in ('published', 'fulfilled') or published_at is not null),
    check (state <> 'withdrawn' or remark is not null)
);
create index listing_by_kind on listing (district_id, kind, id);
create index listing_by_owner on listing (district_id, owner_id, id);
create index listing_by_place on listing (district_id, place_id, id);
create index listing_by_programme on listing (district_id, programme_id, id);
create index listing_by_category on listing (district_id, category_id, id);
create index listing_running_out on listing (district_id, valid_until) where state = 'published';
call seal_off('listing', 'select, insert, update');

create table listing_audience (
    district_id uuid not null references district (id),
    listing_id  uuid not null,
    audience_id uuid not null,
    primary key (district_id, listing_id, audience_id),
    foreign key (district_id, listing_id) references listing (district_id, id),
    foreign key (district_id, audience_id) references audience (district_id, id)
);
create index listing_audience_by_audience on listing_audience (district_id, audience_id, listing_id);
call seal_off('listing_audience', 'select, insert, delete');

-- When it can be had, or is needed, week after week.
create table listing_slot (
    district_id uuid not null references district (id),
    listing_id  uuid not null,
    position    int  not null check (position between 1 and 20),
    day         int  not null check (day between 1 and 7),
    week        text not null check (week in ('every', 'first', 'second', 'third', 'fourth', 'last')),
    from_time   time not null,
    until_time  time not null,
    primary key (district_id, listing_id, position),
    foreign key (district_id, listing_id) references listing (district_id, id),
    check (from_time < until_time)
);
call seal_off('listing_slot', 'select, insert, delete');
