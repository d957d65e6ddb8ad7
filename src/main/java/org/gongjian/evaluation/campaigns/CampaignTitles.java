package org.gongjian.evaluation.campaigns;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.frame.RecordTitles;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What to call campaigns that everybody may know of. */
@Component
@Transactional(readOnly = true)
class CampaignTitles implements RecordTitles {

    private final CampaignRows campaigns;

    CampaignTitles(CampaignRows campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public String kind() {
        return CampaignId.KIND;
    }

    @Override
    public Map<UUID, Titled> titlesOf(Collection<UUID> ids) {
        return campaigns.byIds(ids.stream().map(CampaignId::new).toList()).stream()
                .filter(campaign -> campaign.state().isPublic())
                .collect(Collectors.toUnmodifiableMap(
                        campaign -> campaign.id().value(),
                        campaign -> new Titled(campaign.terms().title(), campaign.path())));
    }
}
