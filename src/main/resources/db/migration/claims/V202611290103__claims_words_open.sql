-- Whether the resident who rated agreed that everybody may read the words. Nobody did before they were asked.

alter table case_rating
    add column words_open boolean not null default false,
    add check (not words_open or words is not null);
create index case_rating_open on case_rating (district_id, case_id, rated_at) where words_open;
