-- The life of an agreement: the district's own days, the sealed paper's scan, and the agreement that goes on from another.

create table alliance_policy (
    district_id  uuid not null primary key references district (id),
    renewal_days int  not null check (renewal_days between 7 and 90),
    call_days    int  not null check (call_days between 1 and 60),
    version      int  not null check (version > 0)
);
call seal_off('alliance_policy', 'select, insert, update');

alter table agreement
    add column continues_id uuid,
    add column signed_on    date,
    add foreign key (district_id, continues_id) references agreement (district_id, id),
    add check (continues_id is distinct from id),
    add check (signed_on is null or number is not null);
create index agreement_by_continued on agreement (district_id, continues_id);
-- One agreement goes on as one other; drafts may compete for it.
create unique index agreement_continued_once on agreement (district_id, continues_id) where number is not null;

-- The scan that is said to be the sealed paper. Another one may take its place until every party has said it is the text.
create table agreement_scan (
    district_id  uuid        not null references district (id),
    agreement_id uuid        not null,
    round        int         not null check (round > 0),
    file_id      uuid        not null,
    attached_on  date        not null,
    recorded_at  timestamptz not null,
    author_id    uuid,
    primary key (district_id, agreement_id, round),
    foreign key (district_id, agreement_id) references agreement (district_id, id),
    foreign key (district_id, file_id) references file (district_id, id)
);
call seal_off('agreement_scan', 'select, insert');

create table agreement_scan_confirmation (
    district_id  uuid        not null references district (id),
    agreement_id uuid        not null,
    round        int         not null,
    unit_id      uuid        not null,
    confirmed_on date        not null,
    recorded_at  timestamptz not null,
    author_id    uuid,
    primary key (district_id, agreement_id, round, unit_id),
    foreign key (district_id, agreement_id, round) references agreement_scan (district_id, agreement_id, round),
    foreign key (district_id, unit_id) references unit (district_id, id)
);
call seal_off('agreement_scan_confirmation', 'select, insert');
