-- A district's own rule for claims and cases. No row: the usual one.

create table claim_policy (
    district_id       uuid not null primary key references district (id),
    contact_days      int  not null check (contact_days between 1 and 60),
    remind_days       int  not null check (remind_days between 1 and 59),
    accept_days       int  not null check (accept_days between 1 and 60),
    rating_days       int  not null check (rating_days between 1 and 90),
    ratings_needed    int  not null check (ratings_needed between 1 and 100),
    unsatisfied_stars int  not null check (unsatisfied_stars between 1 and 4),
    reopen_percent    int  not null check (reopen_percent between 1 and 100),
    most_reopenings   int  not null check (most_reopenings between 0 and 10),
    amber_points      int  not null check (amber_points between 1 and 99),
    red_points        int  not null check (red_points between 2 and 100),
    late_days         int  not null check (late_days between 0 and 60),
    paired_hours      int  not null check (paired_hours between 0 and 720),
    version           int  not null check (version > 0),
    check (remind_days < contact_days),
    check (amber_points < red_points)
);
call seal_off('claim_policy', 'select, insert, update');
