-- Reporters, whom other media name; what an article is called there; articles of which only the day is known.
alter table contributor_credit
    drop constraint contributor_credit_credit_check,
    add check (credit in ('correspondent', 'reporter', 'photographer', 'editor', 'reviewer'));
alter table bulletin_byline
    drop constraint bulletin_byline_credit_check,
    add check (credit in ('correspondent', 'reporter', 'photographer', 'editor', 'reviewer'));
alter table placement_byline
    drop constraint placement_byline_credit_check,
    add check (credit in ('correspondent', 'reporter', 'photographer', 'editor', 'reviewer'));
alter table placement
    add column title localized,
    add column hour_known boolean not null default true;
