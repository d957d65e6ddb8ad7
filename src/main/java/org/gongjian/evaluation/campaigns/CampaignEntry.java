package org.gongjian.evaluation.campaigns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a unit declared itself with, and what may happen to it next.
 *
 * @param words why it declares itself; null where somebody else wrote it in
 * @param reason why it was turned down or withdrew
 * @param settledOn when it was admitted, turned down or withdrawn
 * @param settledBy by which account
 */
public record CampaignEntry(
        EntryId id,
        int version,
        CampaignId campaign,
        UnitId entrant,
        EntryState state,
        @Nullable Localized words,
        @Nullable String reason,
        @Nullable LocalDate settledOn,
        @Nullable UUID settledBy,
        Author declaredBy,
        Instant declaredAt) {

    public RecordRef ref() {
        return id.ref();
    }

    /** Its page, below the district. */
    public String path() {
        return campaign.path() + "/entries/" + id.value();
    }

    /** Whether everybody may see it; what was turned down or not looked at yet is between the unit and the organizer. */
    public boolean isPublic() {
        return state == EntryState.ADMITTED || state == EntryState.WITHDRAWN;
    }

    Verdict mayBeSettled() {
        return in(EntryState.DECLARED);
    }

    Verdict mayWithdraw() {
        return in(EntryState.DECLARED, EntryState.ADMITTED);
    }

    Verdict mayBeObjectedTo() {
        return in(EntryState.ADMITTED);
    }

    Verdict mayAppeal() {
        return in(EntryState.ADMITTED, EntryState.TURNED_DOWN);
    }

    private Verdict in(EntryState... states) {
        return Verdict.require(
                List.of(states).contains(state), Reason.of("evaluation.campaigns.rule.entry-state", state.label()));
    }
}
