-- What one may sign up for now is found by when sign-up ends.
create index activity_shift_open on activity_shift (district_id, closes_at) where removed_at is null;
