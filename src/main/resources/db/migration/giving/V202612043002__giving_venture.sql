-- Public-welfare ventures: a call, what units apply with, and each step until the money is accounted for.

create table venture_call (
    district_id    uuid          not null references district (id),
    id             uuid          not null,
    version        int           not null check (version > 0),
    organizer_id   uuid          not null,
    fund_id        uuid          not null,
    use_code       text          not null check (use_code ~ '^[a-z-]+$'),
    title          localized     not null,
    brief          localized     not null,
    budget         numeric(13,2) not null check (budget > 0),
    most_each      numeric(13,2) not null check (most_each > 0),
    opens_on       date          not null,
    closes_on      date          not null,
    begins_on      date          not null,
    ends_on        date          not null,
    applicants     text[]        not null,
    scorers        int           not null check (scorers between 2 and 9),
    spread         int           not null check (spread between 1 and 100),
    publicity_days int           not null check (publicity_days between 5 and 30),
    state          text          not null check (state in ('published', 'in_publicity', 'decided')),
    public_from    date,
    public_until   date,
    made_by        uuid,
    made_under     uuid,
    made_at        timestamptz   not null,
    primary key (district_id, id),
    foreign key (district_id, organizer_id) references unit (district_id, id),
    foreign key (district_id, fund_id) references fund (district_id, id),
    check (most_each <= budget),
    check (closes_on >= opens_on and begins_on > closes_on and ends_on >= begins_on),
    check ((state = 'published') = (public_from is null)),
    check ((public_from is null) = (public_until is null))
);
create index venture_call_by_time on venture_call (district_id, made_at, id);
call seal_off('venture_call', 'select, insert, update');

create table venture_criterion (
    district_id uuid      not null references district (id),
    call_id     uuid      not null,
    position    int       not null check (position between 0 and 9),
    name        localized not null,
    weight      int       not null check (weight between 1 and 100),
    primary key (district_id, call_id, position),
    foreign key (district_id, call_id) references venture_call (district_id, id)
);
call seal_off('venture_criterion', 'select, insert');

create table venture (
    district_id  uuid          not null references district (id),
    id           uuid          not null,
    version      int           not null check (version > 0),
    call_id      uuid          not null,
    applicant_id uuid          not null,
    title        localized     not null,
    plan         localized     not null,
    asked        numeric(13,2) not null check (asked > 0),
    state        text          not null check (state in ('submitted', 'admitted', 'turned_down', 'proposed', 'left_out', 'awarded',
                                                         'contracted', 'completed', 'stopped', 'withdrawn')),
    reason       text          check (btrim(reason) <> ''),
    awarded      numeric(13,2) check (awarded > 0),
    awarded_on   date,
    contract_id  uuid,
    contract_on  date,
    clawed_back  numeric(13,2) not null default 0 check (clawed_back >= 0),
    applied_by   uuid,
    applied_under uuid,
    applied_at   timestamptz   not null,
    primary key (district_id, id),
    foreign key (district_id, call_id) references venture_call (district_id, id),
    foreign key (district_id, applicant_id) references unit (district_id, id),
    foreign key (district_id, contract_id) references file (district_id, id),
    check (awarded <= asked),
    check (state not in ('proposed', 'awarded', 'contracted', 'completed', 'stopped') or awarded is not null),
    check ((state in ('contracted', 'completed', 'stopped')) = (contract_id is not null)),
    check ((contract_id is null) = (contract_on is null)),
    check (state not in ('turned_down', 'stopped') or reason is not null),
    check (clawed_back <= coalesce(awarded, 0))
);
create unique index venture_once on venture (district_id, call_id, applicant_id) where state <> 'withdrawn';
create index venture_by_award on venture (district_id, awarded_on, id) where awarded_on is not null;
call seal_off('venture', 'select, insert, update');

create table venture_line (
    district_id uuid          not null references district (id),
    venture_id  uuid          not null,
    position    int           not null check (position between 0 and 49),
    title       localized     not null,
    yuan        numeric(13,2) not null check (yuan > 0),
    primary key (district_id, venture_id, position),
    foreign key (district_id, venture_id) references venture (district_id, id)
);
call seal_off('venture_line', 'select, insert');

-- Points are given once: blind to one another until all are in, and explained afterwards.
create table venture_score (
    district_id uuid        not null references district (id),
    venture_id  uuid        not null,
    account_id  uuid        not null,
    position    int         not null check (position between 0 and 9),
    points      int         not null check (points between 0 and 100),
    at          timestamptz not null,
    primary key (district_id, venture_id, account_id, position),
    foreign key (district_id, venture_id) references venture (district_id, id)
);
call seal_off('venture_score', 'select, insert');

-- Who said that they are not impartial.
create table venture_bar (
    district_id uuid        not null references district (id),
    venture_id  uuid        not null,
    account_id  uuid        not null,
    at          timestamptz not null,
    primary key (district_id, venture_id, account_id),
    foreign key (district_id, venture_id) references venture (district_id, id)
);
call seal_off('venture_bar', 'select, insert');

create table venture_objection (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    venture_id  uuid        not null,
    words       text        not null check (btrim(words) <> ''),
    account_id  uuid,
    at          timestamptz not null,
    upheld      boolean,
    answer      text        check (btrim(answer) <> ''),
    answered_at timestamptz,
    primary key (district_id, id),
    foreign key (district_id, venture_id) references venture (district_id, id),
    check ((upheld is null) = (answer is null) and (answer is null) = (answered_at is null))
);
create index venture_objection_by_venture on venture_objection (district_id, venture_id);
call seal_off('venture_objection', 'select, insert, update');

create table venture_tranche (
    district_id uuid          not null references district (id),
    venture_id  uuid          not null,
    stage       text          not null check (stage in ('contract', 'midterm', 'final')),
    yuan        numeric(13,2) not null check (yuan > 0),
    paid_on     date,
    entry_id    uuid,
    primary key (district_id, venture_id, stage),
    unique (district_id, entry_id),
    foreign key (district_id, venture_id) references venture (district_id, id),
    foreign key (district_id, entry_id) references money_entry (district_id, id),
    check ((paid_on is null) = (entry_id is null))
);
call seal_off('venture_tranche', 'select, insert, update');

create table venture_report (
    district_id uuid          not null references district (id),
    venture_id  uuid          not null,
    stage       text          not null check (stage in ('midterm', 'final')),
    round       int           not null check (round > 0),
    words       localized     not null,
    spent       numeric(13,2) not null check (spent > 0),
    handed_in_at timestamptz  not null,
    accepted    boolean,
    reason      text          check (btrim(reason) <> ''),
    judged_at   timestamptz,
    primary key (district_id, venture_id, stage, round),
    foreign key (district_id, venture_id) references venture (district_id, id),
    check ((accepted is null) = (judged_at is null)),
    check (accepted is not false or reason is not null)
);
call seal_off('venture_report', 'select, insert, update');
