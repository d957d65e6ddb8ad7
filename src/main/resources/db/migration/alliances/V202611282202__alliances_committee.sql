-- Coordination committees: who belongs by post, meetings, what was resolved, and the actions that follow until they are done.

create table committee (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    version     int         not null check (version > 0),
    author_id   uuid,
    founded_at  timestamptz not null,
    primary key (district_id, id)
);
call seal_off('committee', 'select, insert, update');

-- What it is called and who belongs to it is kept in editions; none is ever altered.
create table committee_edition (
    district_id  uuid      not null references district (id),
    committee_id uuid      not null,
    version      int       not null check (version > 0),
    name         localized not null,
    purpose      localized,
    host_id      uuid      not null,
    alliance_id  uuid,
    primary key (district_id, committee_id, version),
    foreign key (district_id, committee_id) references committee (district_id, id),
    foreign key (district_id, host_id) references unit (district_id, id),
    foreign key (district_id, alliance_id) references alliance (district_id, id)
);
create index committee_edition_by_host on committee_edition (district_id, host_id, committee_id);
call seal_off('committee_edition', 'select, insert');

create table committee_member (
    district_id  uuid not null references district (id),
    committee_id uuid not null,
    version      int  not null,
    position     int  not null check (position > 0),
    post_id      uuid not null,
    role         text not null check (role in ('chair', 'secretary', 'member')),
    since        date not null,
    until        date,
    primary key (district_id, committee_id, version, position),
    foreign key (district_id, committee_id, version) references committee_edition (district_id, committee_id, version),
    foreign key (district_id, post_id) references post (district_id, id),
    check (until >= since)
);
call seal_off('committee_member', 'select, insert');

create table meeting (
    district_id   uuid        not null references district (id),
    id            uuid        not null,
    committee_id  uuid        not null,
    version       int         not null check (version > 0),
    state         text        not null check (state in ('planned', 'called', 'held', 'published', 'cancelled')),
    title         localized   not null,
    starts_at     timestamptz not null,
    place         localized   not null,
    called_on     date,
    late_reason   localized,
    cancel_reason localized,
    published_at  timestamptz,
    author_id     uuid,
    planned_at    timestamptz not null,
    primary key (district_id, id),
    foreign key (district_id, committee_id) references committee (district_id, id),
    check (state not in ('called', 'held', 'published') or called_on is not null),
    check ((state = 'published') = (published_at is not null)),
    check ((state = 'cancelled') = (cancel_reason is not null)),
    check (late_reason is null or called_on is not null)
);
create index meeting_by_committee on meeting (district_id, committee_id, starts_at);
call seal_off('meeting', 'select, insert, update');

create table resolution (
    district_id uuid      not null references district (id),
    id          uuid      not null,
    meeting_id  uuid      not null,
    position    int       not null check (position > 0),
    wording     localized not null,
    primary key (district_id, id),
    unique (district_id, meeting_id, position),
    foreign key (district_id, meeting_id) references meeting (district_id, id)
);
call seal_off('resolution', 'select, insert');

-- An action is said to be done by its owner, and is done when a later meeting accepts it.
create table committee_action (
    district_id   uuid      not null references district (id),
    id            uuid      not null,
    committee_id  uuid      not null,
    meeting_id    uuid      not null,
    resolution_id uuid      not null,
    version       int       not null check (version > 0),
    wording       localized not null,
    owner_id      uuid      not null,
    owner_post_id uuid,
    due_on        date      not null,
    state         text      not null check (state in ('open', 'reported', 'done', 'dropped')),
    report        localized,
    reported_on   date,
    answered_in   uuid,
    answer        localized,
    primary key (district_id, id),
    foreign key (district_id, committee_id) references committee (district_id, id),
    foreign key (district_id, meeting_id) references meeting (district_id, id),
    foreign key (district_id, resolution_id) references resolution (district_id, id),
    foreign key (district_id, owner_id) references unit (district_id, id),
    foreign key (district_id, owner_post_id) references post (district_id, id),
    foreign key (district_id, answered_in) references meeting (district_id, id),
    check (state not in ('reported', 'done') or reported_on is not null),
    check ((report is null) = (reported_on is null)),
    check (state not in ('done', 'dropped') or answered_in is not null)
);
create index committee_action_by_committee on committee_action (district_id, committee_id, state, due_on);
create index committee_action_by_owner on committee_action (district_id, owner_id, state, due_on);
create index committee_action_by_meeting on committee_action (district_id, meeting_id, id);
call seal_off('committee_action', 'select, insert, update');

-- The agenda and, once it was held, what was said to each item.
create table agenda_item (
    district_id  uuid      not null references district (id),
    id           uuid      not null,
    meeting_id   uuid      not null,
    position     int       not null check (position > 0),
    title        localized not null,
    presenter_id uuid,
    action_id    uuid,
    minute       localized,
    primary key (district_id, id),
    foreign key (district_id, meeting_id) references meeting (district_id, id),
    foreign key (district_id, presenter_id) references post (district_id, id),
    foreign key (district_id, action_id) references committee_action (district_id, id)
);
create unique index agenda_item_of_action on agenda_item (district_id, meeting_id, action_id);
create index agenda_item_by_meeting on agenda_item (district_id, meeting_id, position);
call seal_off('agenda_item', 'select, insert, update, delete');

create table attendance (
    district_id uuid not null references district (id),
    meeting_id  uuid not null,
    post_id     uuid not null,
    manner      text not null check (manner in ('present', 'excused', 'substitute', 'absent')),
    substitute  localized,
    primary key (district_id, meeting_id, post_id),
    foreign key (district_id, meeting_id) references meeting (district_id, id),
    foreign key (district_id, post_id) references post (district_id, id),
    check ((manner = 'substitute') = (substitute is not null))
);
call seal_off('attendance', 'select, insert');
