-- What an entrant shows for leaves of a round: files of its own, words, or a record that exists already. One serves many leaves.
create table evidence (
    district_id  uuid        not null references district (id),
    id           uuid        not null,
    version      int         not null check (version > 0),
    campaign_id  uuid        not null,
    entry_id     uuid        not null,
    round        int         not null,
    title        localized   not null,
    words        localized,
    held_on      date,
    place        localized,
    host         localized,
    theme        localized,
    name_shown   boolean     not null,
    record_kind  text,
    record_id    uuid,
    state        text        not null check (state in ('draft', 'given', 'withdrawn')),
    given_at     timestamptz,
    withdrawn_at timestamptz,
    made_by      uuid,
    made_under   uuid,
    made_at      timestamptz not null,
    primary key (district_id, id),
    foreign key (district_id, campaign_id, round) references campaign_round (district_id, campaign_id, number),
    foreign key (district_id, entry_id) references campaign_entry (district_id, id),
    check ((record_kind is null) = (record_id is null)),
    check ((state = 'withdrawn') = (withdrawn_at is not null)),
    check (state <> 'given' or given_at is not null)
);
create index evidence_of_entry on evidence (district_id, entry_id, round, id);
create unique index evidence_of_record on evidence (district_id, entry_id, round, record_kind, record_id) where state <> 'withdrawn';
call seal_off('evidence', 'select, insert, update');

create table evidence_leaf (
    district_id  uuid not null references district (id),
    evidence_id  uuid not null,
    indicator_id uuid not null,
    primary key (district_id, evidence_id, indicator_id),
    foreign key (district_id, evidence_id) references evidence (district_id, id),
    foreign key (district_id, indicator_id) references indicator (district_id, id)
);
create index evidence_leaf_by_indicator on evidence_leaf (district_id, indicator_id, evidence_id);
call seal_off('evidence_leaf', 'select, insert, delete');
