package org.gongjian.evaluation.campaigns;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.RecordTitles;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Entries are called as the unit and the campaign are, to be told apart from the unit itself. */
@Component
@Transactional(readOnly = true)
class CampaignEntryTitles implements RecordTitles {

    private final CampaignEntryRows entries;
    private final CampaignRows campaigns;
    private final Organizations organizations;
    private final Wordings wordings;

    CampaignEntryTitles(
            CampaignEntryRows entries, CampaignRows campaigns, Organizations organizations, Wordings wordings) {
        this.entries = entries;
        this.campaigns = campaigns;
        this.organizations = organizations;
        this.wordings = wordings;
    }

    @Override
    public String kind() {
        return EntryId.KIND;
    }

    @Override
    public Map<UUID, Titled> titlesOf(Collection<UUID> ids) {
        List<CampaignEntry> found =
                entries.byIds(ids).stream().filter(CampaignEntry::isPublic).toList();
        Map<UnitId, Localized> names =
                organizations.names(found.stream().map(CampaignEntry::entrant).toList());
        Map<CampaignId, Localized> of =
                campaigns
                        .byIds(found.stream()
                                .map(CampaignEntry::campaign)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toUnmodifiableMap(
                                Campaign::id, campaign -> campaign.terms().title()));
        Map<UUID, Titled> titles = new HashMap<>();
        for (CampaignEntry entry : found) {
            Localized unit = names.get(entry.entrant());
            Localized campaign = of.get(entry.campaign());
            if (unit != null && campaign != null) {
                titles.put(
                        entry.id().value(),
                        new Titled(
                                wordings.both(Reason.of("evaluation.campaigns.entry.called", unit, campaign)),
                                entry.path()));
            }
        }
        return titles;
    }
}
