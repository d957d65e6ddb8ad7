-- What a drive said before its terms were changed, and why they were; the drive itself says what holds now.
create table drive_earlier (
    district_id   uuid        not null references district (id),
    drive_id      uuid        not null,
    -- Of the drive, as long as it said this.
    version       int         not null check (version > 0),
    title         localized   not null,
    target        int         not null check (target between 1 and 1000000),
    until_day     date        not null,
    reason        text        not null check (char_length(reason) between 1 and 500),
    changed_at    timestamptz not null,
    changed_by    uuid,
    changed_under uuid,
    primary key (district_id, drive_id, version),
    foreign key (district_id, drive_id) references drive (district_id, id)
);
call seal_off('drive_earlier', 'select, insert');
-- Places are chosen anew with the terms.
grant delete on drive_place to gongjian_app;
