-- An award says at which ceremony it was handed over: from the award to its campaign.
create index campaign_award_by_award on campaign_award (district_id, award_id);
create index campaign_by_ceremony on campaign (district_id, ceremony_id) where ceremony_id is not null;
