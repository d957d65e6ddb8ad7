-- What people said about a record: quotes and thanks, each with the consent it stands on.

create table voice (
    district_id   uuid        not null references district (id),
    id            uuid        not null,
    kind          text        not null check (kind in ('quote', 'thanks')),
    about_kind    text        not null check (about_kind ~ '^[a-z-]+$'),
    about_id      uuid        not null,
    words         localized   not null,
    reported      boolean     not null,
    speaker       text        not null check (speaker in ('post', 'person', 'resident')),
    post_id       uuid,
    person_id     uuid,
    unit_id       uuid,
    on_behalf_of  localized,
    consent_basis text        check (consent_basis in ('spoken_in_office', 'written', 'oral')),
    consent_on    date,
    withdrawn_at  timestamptz,
    recorded_at   timestamptz not null,
    recorded_by   uuid,
    version       int         not null check (version >= 0),
    primary key (district_id, id),
    foreign key (district_id, post_id) references post (district_id, id),
    foreign key (district_id, person_id) references person (district_id, id),
    foreign key (district_id, unit_id) references unit (district_id, id),
    check ((speaker = 'post') = (post_id is not null)),
    check ((speaker = 'person') = (person_id is not null)),
    check (post_id is null or unit_id is null),
    check ((consent_basis is null) = (consent_on is null)),
    check (withdrawn_at is null or consent_basis is not null),
    check (consent_basis is distinct from 'spoken_in_office' or speaker = 'post')
);
create index voice_by_record on voice (district_id, about_kind, about_id, id);
call seal_off('voice', 'select, insert, update');
