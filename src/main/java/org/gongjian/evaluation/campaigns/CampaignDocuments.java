package org.gongjian.evaluation.campaigns;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.search.Readers;
import org.gongjian.search.RecordIds;
import org.gongjian.search.SearchDocument;
import org.gongjian.search.SearchSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Campaigns are found by their titles, what they ask for and award, and who runs them; drafts by whoever runs them. */
@Component
@Transactional(readOnly = true)
class CampaignDocuments implements SearchSource {

    private final CampaignRows campaigns;
    private final Organizations organizations;
    private final RecordIds records;

    CampaignDocuments(CampaignRows campaigns, Organizations organizations, RecordIds records) {
        this.campaigns = campaigns;
        this.organizations = organizations;
        this.records = records;
    }

    @Override
    public String kind() {
        return CampaignId.KIND;
    }

    @Override
    public List<SearchDocument> documents(Collection<UUID> ids) {
        List<Campaign> found = campaigns.byIds(ids.stream().map(CampaignId::new).toList());
        Map<UnitId, Localized> names = organizations.names(
                found.stream().flatMap(campaign -> organizers(campaign)).collect(Collectors.toSet()));
        return found.stream()
                .map(campaign -> SearchDocument.of(
                                campaign.ref(),
                                campaign.path(),
                                campaign.terms().title())
                        .saying(campaign.terms().brief(), campaign.terms().award())
                        .saying(organizers(campaign).map(names::get))
                        .saying(campaign.terms().further().stream().map(FurtherOrganizer::name))
                        .on(campaign.terms().declaresFrom())
                        .to(
                                campaign.state().isPublic()
                                        ? Readers.everybody()
                                        : Readers.office().andWhoActsFor(List.of(campaign.organizer()))))
                .toList();
    }

    @Override
    public List<UUID> ids(@Nullable UUID after, int atMost) {
        return records.page("campaign", after, atMost);
    }

    @Override
    public Set<String> quotes() {
        return Set.of("unit");
    }

    @Override
    public Collection<UUID> quoting(RecordRef named) {
        return named.kind().equals("unit") ? records.of("""
                        select id from campaign
                         where organizer_id in (:ids)
                            or exists (select from campaign_organizer further
                                        where further.campaign_id = campaign.id and further.unit_id in (:ids))
                        """, named.id()) : List.of();
    }

    private static Stream<UnitId> organizers(Campaign campaign) {
        return Stream.concat(
                Stream.of(campaign.organizer()),
                campaign.terms().further().stream().flatMap(one -> Stream.ofNullable(one.unit())));
    }
}
