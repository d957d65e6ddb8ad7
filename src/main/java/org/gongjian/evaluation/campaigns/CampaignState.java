package org.gongjian.evaluation.campaigns;

import java.util.Locale;
import org.gongjian.district.Reason;

/** How far a campaign has come. */
public enum CampaignState {
    /** Only the organizer's side knows of it. */
    DRAFT,
    /** Units declare themselves, and are admitted. */
    DECLARING,
    /** Rounds are held. */
    RUNNING,
    /** All rounds are closed: nothing is found any more. */
    FROZEN,
    /** The result is public, and may be objected to. */
    IN_PUBLICITY,
    /** The awards stand. */
    DECIDED,
    /** It ended before anything was decided. */
    STOPPED;

    public Reason label() {
        return Reason.of("evaluation.campaigns.state." + stored().replace('_', '-'));
    }

    public boolean isPublic() {
        return this != DRAFT;
    }

    /** Whether scores are measured and everybody may see them. */
    public boolean hasScores() {
        return this == RUNNING || this == FROZEN || this == IN_PUBLICITY || this == DECIDED;
    }

    public String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CampaignState ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
