-- Which version of a date its series gave it: one with another version was edited singly since.

alter table activity_in_series add column given int not null default 0 check (given >= 0);
grant update (given) on activity_in_series to gongjian_app;
