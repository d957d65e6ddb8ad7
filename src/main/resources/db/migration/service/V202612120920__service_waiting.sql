-- Which shifts had somebody of whose hours nothing was said when a large district was last looked through. How many wait is
-- counted anew whenever somebody opens the page.
create table service_waiting_look (
    district_id uuid        not null references district (id),
    looked_at   timestamptz not null,
    -- How many shifts there were to look at.
    shifts      int         not null check (shifts >= 0),
    primary key (district_id)
);
call seal_off('service_waiting_look', 'select, insert, update');

create table service_waiting_shift (
    district_id uuid not null references district (id),
    shift_id    uuid not null,
    primary key (district_id, shift_id),
    foreign key (district_id, shift_id) references activity_shift (district_id, id)
);
call seal_off('service_waiting_shift', 'select, insert, delete');
