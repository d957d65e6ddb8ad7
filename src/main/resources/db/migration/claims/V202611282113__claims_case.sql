-- The close-out register: one numbered case for each claim, from its opening to the day the asker closes it.

create table close_out (
    district_id    uuid        not null references district (id),
    id             uuid        not null,
    version        int         not null check (version > 0),
    year           int         not null check (year between 1949 and 9999),
    number         bigint      not null check (number > 0),
    title          localized   not null,
    listing_id     uuid        not null,
    asker_id       uuid        not null,
    lead_id        uuid        not null,
    in_charge      localized   not null,
    raters         text        not null check (raters in ('one', 'many')),
    opened_on      date        not null,
    deadline       date        not null,
    first_deadline date        not null,
    progress       int         not null default 0 check (progress between 0 and 100),
    state          text        not null check (state in ('opened', 'in_progress', 'submitted', 'returned', 'accepted', 'reopened', 'closed', 'void')),
    round          int         not null default 0 check (round >= 0),
    reopenings     int         not null default 0 check (reopenings >= 0),
    submitted_on   date,
    accepted_on    date,
    closed_on      date,
    light          text        not null check (light in ('green', 'amber', 'red', 'none', 'done')),
    primary key (district_id, id),
    unique (district_id, year, number),
    foreign key (district_id, id) references claim (district_id, id),
    foreign key (district_id, listing_id) references listing (district_id, id),
    foreign key (district_id, asker_id) references unit (district_id, id),
    foreign key (district_id, lead_id) references unit (district_id, id),
    check (deadline >= opened_on and first_deadline >= opened_on),
    check (state <> 'submitted' or submitted_on is not null),
    check (state not in ('accepted', 'closed') or accepted_on is not null),
    check ((state = 'closed') = (closed_on is not null))
);
create index close_out_by_state on close_out (district_id, state, deadline);
create index close_out_by_listing on close_out (district_id, listing_id);
create index close_out_by_asker on close_out (district_id, asker_id, state);
create index close_out_by_lead on close_out (district_id, lead_id, state);
call seal_off('close_out', 'select, insert, update');

create table close_out_step (
    district_id uuid      not null references district (id),
    case_id     uuid      not null,
    position    int       not null check (position between 0 and 19),
    title       localized not null,
    due         date      not null,
    done_on     date,
    primary key (district_id, case_id, position),
    foreign key (district_id, case_id) references close_out (district_id, id)
);
call seal_off('close_out_step', 'select, insert, delete');

-- What was said and done, for everybody to read; never a resident's words.
create table close_out_event (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    case_id     uuid        not null,
    at          timestamptz not null,
    kind        text        not null check (kind in ('opened', 'noted', 'denied', 'in_touch', 'planned', 'progressed',
                                                     'submitted', 'returned', 'accepted', 'reopened', 'extended', 'closed', 'void',
                                                     'light', 'left_open')),
    words       text        check (btrim(words) <> ''),
    planned     int         check (planned between 0 and 100),
    progress    int         check (progress between 0 and 100),
    day         date,
    primary key (district_id, id),
    foreign key (district_id, case_id) references close_out (district_id, id)
);
create index close_out_event_by_case on close_out_event (district_id, case_id, id);
call seal_off('close_out_event', 'select, insert');

-- Short codes that residents hold; found before a district is known.
create table resident_code (
    code        text not null primary key check (code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
    district_id uuid not null references district (id),
    purpose     text not null check (purpose in ('rate', 'answer'))
);
grant select, insert on resident_code to gongjian_app;

create table rating_code (
    district_id uuid        not null references district (id),
    code        text        not null,
    case_id     uuid        not null,
    round       int         not null check (round > 0),
    made_at     timestamptz not null,
    primary key (district_id, code),
    foreign key (district_id, case_id) references close_out (district_id, id)
);
create index rating_code_by_case on rating_code (district_id, case_id, round);
call seal_off('rating_code', 'select, insert');

-- What a resident thought of it. The code is used once.
create table case_rating (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    case_id     uuid        not null,
    round       int         not null check (round > 0),
    code        text        not null,
    stars       int         not null check (stars between 1 and 5),
    unsatisfied boolean     not null,
    words       text        check (btrim(words) <> ''),
    rated_at    timestamptz not null,
    answer      text        check (btrim(answer) <> ''),
    answered_at timestamptz,
    answered_by uuid,
    primary key (district_id, id),
    unique (district_id, code),
    foreign key (district_id, code) references rating_code (district_id, code),
    foreign key (district_id, case_id) references close_out (district_id, id),
    check ((answer is null) = (answered_at is null))
);
create index case_rating_by_case on case_rating (district_id, case_id, round);
create index case_rating_to_answer on case_rating (district_id, case_id) where unsatisfied and answer is null;
call seal_off('case_rating', 'select, insert, update');

-- A complaint goes to the district's officers and nobody else; whoever made it reads the answer with a code.
create table case_complaint (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    case_id     uuid        not null,
    code        text        not null,
    words       text        not null check (btrim(words) <> ''),
    made_at     timestamptz not null,
    answer      text        check (btrim(answer) <> ''),
    answered_at timestamptz,
    answered_by uuid,
    primary key (district_id, id),
    unique (district_id, code),
    foreign key (district_id, case_id) references close_out (district_id, id),
    check ((answer is null) = (answered_at is null))
);
create index case_complaint_to_answer on case_complaint (district_id, made_at) where answer is null;
call seal_off('case_complaint', 'select, insert, update');
