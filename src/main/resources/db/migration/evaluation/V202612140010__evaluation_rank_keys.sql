-- Ranks are counted in an index: who is before whom is one number, least first. Those without a veto come before those with one,
-- then the higher percent. Nothing is decided here that the percent and the vetoes beside it do not say.
alter table round_score add column rank_key bigint not null generated always as
    ((case when vetoes > 0 then 1000000000 else 0 end
      - case when full_points = 0 then 0 else round(greatest(given - taken, 0) * 100 / full_points, 3) * 1000 end)::bigint) stored;
drop index round_score_ranked;
create index round_score_ranked on round_score (district_id, campaign_id, round, rank_key);

alter table total_score add column rank_key bigint generated always as
    ((case when vetoes > 0 then 1000000000 else 0 end - percent * 1000)::bigint) stored;
create index total_score_ranked on total_score (district_id, campaign_id, terms, rank_key);

create index campaign_entry_outside on campaign_entry (district_id, campaign_id, id) where state <> 'admitted';
