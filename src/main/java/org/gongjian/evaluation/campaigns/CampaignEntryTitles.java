package org.gongjian.evaluation.campaigns;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.gongjian.frame.RecordTitles;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Entries are called as the unit is. */
@Component
@Transactional(readOnly = true)
class CampaignEntryTitles implements RecordTitles {

    private final CampaignEntryRows entries;
    private final Organizations organizations;

    CampaignEntryTitles(CampaignEntryRows entries, Organizations organizations) {
        this.entries = entries;
        this.organizations = organizations;
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
        return found.stream()
                .filter(entry -> names.containsKey(entry.entrant()))
                .collect(Collectors.toUnmodifiableMap(
                        entry -> entry.id().value(),
                        entry -> new Titled(Objects.requireNonNull(names.get(entry.entrant())), entry.path())));
    }
}
