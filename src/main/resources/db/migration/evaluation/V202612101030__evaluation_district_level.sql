-- Selection takes a quota of each district of a city too.
alter table campaign_level drop constraint campaign_level_each_of_check;
alter table campaign_level add constraint campaign_level_each_of_check check (each_of in ('community', 'street', 'district', 'all'));
