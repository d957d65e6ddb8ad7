package org.gongjian.evaluation.campaigns;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/** Entrants that everybody may see are found by their names, the campaign, and the award once they have it. */
@Component
@Transactional(readOnly = true)
class CampaignEntryDocuments implements SearchSource {

    private final CampaignEntryRows entries;
    private final CampaignRows campaigns;
    private final CampaignAwards awards;
    private final Organizations organizations;
    private final RecordIds records;

    CampaignEntryDocuments(
            CampaignEntryRows entries,
            CampaignRows campaigns,
            CampaignAwards awards,
            Organizations organizations,
            RecordIds records) {
        this.entries = entries;
        this.campaigns = campaigns;
        this.awards = awards;
        this.organizations = organizations;
        this.records = records;
    }

    @Override
    public String kind() {
        return EntryId.KIND;
    }

    @Override
    public List<SearchDocument> documents(Collection<UUID> ids) {
        List<CampaignEntry> found =
                entries.byIds(ids).stream().filter(CampaignEntry::isPublic).toList();
        Map<CampaignId, Campaign> of =
                campaigns
                        .byIds(found.stream()
                                .map(CampaignEntry::campaign)
                                .distinct()
                                .toList())
                        .stream()
                        .filter(campaign -> campaign.state().isPublic())
                        .collect(Collectors.toMap(Campaign::id, Function.identity()));
        Map<UnitId, Localized> names =
                organizations.names(found.stream().map(CampaignEntry::entrant).collect(Collectors.toSet()));
        return found.stream()
                .flatMap(entry -> document(entry, of.get(entry.campaign()), names.get(entry.entrant())).stream())
                .toList();
    }

    private List<SearchDocument> document(CampaignEntry entry, @Nullable Campaign campaign, @Nullable Localized name) {
        if (campaign == null || name == null) {
            return List.of();
        }
        boolean awarded = awards.of(entry).filter(award -> !award.isRemoved()).isPresent();
        return List.of(SearchDocument.of(entry.ref(), entry.path(), name)
                .saying(
                        campaign.terms().title(),
                        entry.words(),
                        awarded ? campaign.terms().award() : null)
                .on(entry.settledOn())
                .to(Readers.everybody()));
    }

    @Override
    public List<UUID> ids(@Nullable UUID after, int atMost) {
        return records.page("campaign_entry", after, atMost);
    }

    @Override
    public Set<String> quotes() {
        return Set.of("unit", CampaignId.KIND);
    }

    @Override
    public Collection<UUID> quoting(RecordRef named) {
        return switch (named.kind()) {
            case "unit" -> records.of("select id from campaign_entry where entrant_id in (:ids)", named.id());
            case CampaignId.KIND -> records.of("select id from campaign_entry where campaign_id in (:ids)", named.id());
            default -> List.of();
        };
    }
}
