package org.gongjian.evaluation.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Refused;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.standards.EditionId;
import org.gongjian.evaluation.standards.Standards;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rounds of campaigns with their leaves; what follows from published editions is remembered. */
@Repository
class CampaignLines {

    private static final int KEPT = 200;

    private final JdbcClient jdbc;
    private final Standards standards;
    private final Map<Place, Lines> known = new ConcurrentHashMap<>();

    CampaignLines(JdbcClient jdbc, Standards standards) {
        this.jdbc = jdbc;
        this.standards = standards;
    }

    private record Place(DistrictId district, List<RoundTerms> rounds) {}

    Lines of(CampaignId campaign) {
        List<RoundTerms> rounds = rounds(campaign);
        Place place = new Place(CurrentDistrict.id().orElseThrow(Refused::missing), rounds);
        Lines there = known.get(place);
        if (there != null) {
            return there;
        }
        Lines lines = new Lines(rounds, standards::requireTree);
        if (rounds.stream().allMatch(round -> isPublished(round.edition()))) {
            if (known.size() >= KEPT) {
                known.clear();
            }
            known.put(place, lines);
        }
        return lines;
    }

    Optional<CampaignId> campaignOf(EntryId entry) {
        return jdbc.sql("select campaign_id from campaign_entry where id = :entry")
                .param("entry", entry.value())
                .query(UUID.class)
                .optional()
                .map(CampaignId::new);
    }

    private boolean isPublished(EditionId edition) {
        return standards.edition(edition).filter(one -> !one.isDraft()).isPresent();
    }

    private List<RoundTerms> rounds(CampaignId campaign) {
        return jdbc.sql("""
                        select number, edition_id, weight, begins_on, ends_on, closed_at is not null as closed
                          from campaign_round
                         where campaign_id = :campaign
                         order by number
                        """)
                .param("campaign", campaign.value())
                .query((row, number) -> new RoundTerms(
                        row.getInt("number"),
                        new EditionId(row.getObject("edition_id", UUID.class)),
                        row.getInt("weight"),
                        row.getObject("begins_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        row.getBoolean("closed")))
                .list();
    }
}
