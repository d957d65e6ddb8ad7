-- Words of a resident that were kept from the public, by whom and why; until they were shown again. The stars count as before.

create table case_words_hidden (
    district_id uuid        not null references district (id),
    id          uuid        not null,
    rating_id   uuid        not null,
    because     text        not null check (btrim(because) <> ''),
    hidden_at   timestamptz not null,
    hidden_by   uuid,
    shown_at    timestamptz,
    shown_by    uuid,
    primary key (district_id, id),
    foreign key (district_id, rating_id) references case_rating (district_id, id),
    check (shown_at >= hidden_at)
);
create unique index case_words_hidden_now on case_words_hidden (district_id, rating_id) where shown_at is null;
call seal_off('case_words_hidden', 'select, insert, update (shown_at, shown_by)');
