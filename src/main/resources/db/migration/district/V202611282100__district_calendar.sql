-- Days that are not what their weekday says, of a district's own: they count before the public holidays of the installation.

create table district_day (
    district_id uuid      not null references district (id),
    day         date      not null check (day between '1949-01-01' and '9999-12-31'),
    worked      boolean   not null,
    name        localized not null,
    primary key (district_id, day)
);
call seal_off('district_day', 'select, insert, update, delete');
