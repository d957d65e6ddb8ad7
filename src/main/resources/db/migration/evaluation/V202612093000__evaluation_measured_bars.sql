-- Entry bars that are measured: what the records gave when the entrant was admitted or turned down, and why it was admitted all the same.
alter table campaign_bar
    alter column words drop not null,
    add column by_records boolean,
    add column exception  text check (btrim(exception) <> ''),
    add check (exception is null or not by_records);

create table campaign_bar_figure (
    district_id  uuid          not null references district (id),
    entry_id     uuid          not null,
    indicator_id uuid          not null,
    name         text          not null check (btrim(name) <> ''),
    value        numeric(18,3) not null,
    primary key (district_id, entry_id, indicator_id, name),
    foreign key (district_id, entry_id, indicator_id) references campaign_bar (district_id, entry_id, indicator_id)
);
call seal_off('campaign_bar_figure', 'select, insert, update');
