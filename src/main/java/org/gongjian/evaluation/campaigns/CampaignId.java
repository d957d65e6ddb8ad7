package org.gongjian.evaluation.campaigns;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** An evaluation campaign. */
public record CampaignId(UUID value) {

    public static final String KIND = "campaign";

    public static CampaignId next() {
        return new CampaignId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }

    /** Its page, below the district. */
    public String path() {
        return "campaigns/" + value;
    }
}
