-- Numbers set aside for an import, so that others may register while it runs. Those it gives leave the table with its end; those
-- of one that failed stay: no volunteer gets them, and none is missing.
create table volunteer_reserved (
    district_id uuid        not null references district (id),
    number      bigint      not null check (number between 20000000001 and 99999999999 and number % 10000000 > 0),
    reserved_at timestamptz not null,
    primary key (district_id, number)
);
call seal_off('volunteer_reserved', 'select, insert, delete');
