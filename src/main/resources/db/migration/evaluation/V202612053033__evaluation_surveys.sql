-- A questionnaire about one entrant in one round. It keeps neither who answered nor when: a device's token is kept as a hash with the
-- survey's own salt, apart from the answers, only so that it is not used twice.
create table survey (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    campaign_id uuid        not null,
    entry_id    uuid        not null,
    round       int         not null,
    code        text        not null check (code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
    quota       int         not null check (quota between 5 and 100000),
    salt        text        not null check (salt ~ '^[0-9a-f]{64}$'),
    opened_by   uuid,
    opened_under uuid,
    opened_at   timestamptz not null,
    closed_at   timestamptz,
    primary key (district_id, id),
    unique (district_id, code),
    unique (district_id, entry_id, round),
    foreign key (district_id, campaign_id, round) references campaign_round (district_id, campaign_id, number),
    foreign key (district_id, entry_id) references campaign_entry (district_id, id)
);
create index survey_of_round on survey (district_id, campaign_id, round, id);
call seal_off('survey', 'select, insert, update');

create table survey_token (
    district_id uuid not null references district (id),
    survey_id   uuid not null,
    hash        text not null check (hash ~ '^[0-9a-f]{64}$'),
    primary key (district_id, survey_id, hash),
    foreign key (district_id, survey_id) references survey (district_id, id)
);
call seal_off('survey_token', 'select, insert');

-- The id is random and says nothing of the order in which answers came.
create table survey_answer (
    district_id  uuid     not null references district (id),
    survey_id    uuid     not null,
    id           uuid     not null,
    indicator_id uuid     not null,
    scale        smallint not null check (scale between 1 and 5),
    primary key (district_id, survey_id, id, indicator_id),
    foreign key (district_id, survey_id) references survey (district_id, id),
    foreign key (district_id, indicator_id) references indicator (district_id, id)
);
call seal_off('survey_answer', 'select, insert');
