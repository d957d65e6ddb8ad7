-- Another purpose for things that were given for one: asked by who received them, and nothing without the donor's word.

create table gift_purpose_change (
    district_id    uuid        not null references district (id),
    id             uuid        not null,
    gift_id        uuid        not null,
    purpose        localized   not null,
    reason         text        not null check (btrim(reason) <> ''),
    asked_by       uuid,
    asked_under    uuid,
    asked_at       timestamptz not null,
    agreed         boolean,
    answer         text        check (btrim(answer) <> ''),
    answered_by    uuid,
    answered_under uuid,
    answered_at    timestamptz,
    primary key (district_id, id),
    foreign key (district_id, gift_id) references gift (district_id, id),
    check ((agreed is null) = (answered_at is null)),
    check (agreed is not false or answer is not null)
);
create unique index gift_purpose_change_open on gift_purpose_change (district_id, gift_id) where agreed is null;
create index gift_purpose_change_by_gift on gift_purpose_change (district_id, gift_id);
call seal_off('gift_purpose_change', 'select, insert, update');
