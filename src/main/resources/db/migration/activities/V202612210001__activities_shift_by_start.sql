-- Shifts at a time are found by when they begin, for none is longer than a week.
create index activity_shift_by_start on activity_shift (district_id, starts_at, ends_at);
