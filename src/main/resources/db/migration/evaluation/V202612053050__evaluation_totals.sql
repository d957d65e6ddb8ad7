-- What each entrant has over the closed rounds, kept beside round_score and for the same reason: a rank among thousands shows at
-- once. terms says for which rounds, weights and closings it was computed; where they are others now it is computed anew.
create table total_score (
    district_id      uuid         not null references district (id),
    campaign_id      uuid         not null,
    entry_id         uuid         not null,
    terms            text         not null,
    percent          numeric(9,3),
    on_site_percent  numeric(9,3),
    measured_percent numeric(9,3),
    missing          int          not null check (missing >= 0),
    vetoes           int          not null check (vetoes >= 0),
    primary key (district_id, campaign_id, entry_id),
    foreign key (district_id, entry_id) references campaign_entry (district_id, id)
);
call seal_off('total_score', 'select, insert, update, delete');

create index round_score_ranked on round_score (district_id, campaign_id, round, (vetoes > 0), (-percent));
