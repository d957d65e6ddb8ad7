package org.gongjian.giving.disclosure;

import java.time.Instant;
import java.util.Map;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.giving.money.FundId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A disclosure and what may happen to it next.
 *
 * @param upto the last row of each ledger it counts
 * @param note what the holder says beside the figures
 * @param corrects the published one whose place it takes, with the reason
 */
public record Disclosure(
        DisclosureId id,
        int version,
        UnitId holder,
        Period period,
        DisclosureState state,
        Map<FundId, Integer> upto,
        @Nullable Localized note,
        @Nullable DisclosureId corrects,
        @Nullable String reason,
        Author draftedBy,
        Instant draftedAt,
        @Nullable Instant publishedAt) {

    public Disclosure {
        upto = Map.copyOf(upto);
    }

    public RecordRef ref() {
        return id.ref();
    }

    public String path() {
        return id.path();
    }

    public boolean isPublished() {
        return state == DisclosureState.PUBLISHED;
    }

    public boolean isDrafted() {
        return state == DisclosureState.DRAFTED;
    }

    /** Whoever drafted it does not publish it alone, and the ledgers stand where they stood when it was drafted. */
    Verdict mayBePublished(Actor by, Map<FundId, Integer> now) {
        return mayBeDropped()
                .and(Verdict.require(
                        !by.standsFor(draftedBy.account()), Reason.of("giving.disclosure.rule.second-person")))
                .and(Verdict.require(upto.equals(now), Reason.of("giving.disclosure.rule.moved-on")));
    }

    Verdict mayBeDropped() {
        return Verdict.require(isDrafted(), Reason.of("giving.disclosure.rule.state", state.label()));
    }
}
