-- How often somebody asked, where all processes count as one: a bucket, kept as the moment at which it is full again. A
-- network address stands here as its keyed hash. A row that is lost only begins a count anew, so it need not outlive a crash.
create unlogged table rate_limit (
    id      text        not null primary key check (length(id) between 1 and 120),
    full_at timestamptz not null
);
create index rate_limit_by_time on rate_limit (full_at);
grant select, insert, update, delete on rate_limit to gongjian_app;
