package org.gongjian.evaluation.evidence;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.evaluation.campaigns.CampaignId;
import org.gongjian.evaluation.campaigns.EntryId;
import org.gongjian.evaluation.standards.IndicatorId;
import org.jspecify.annotations.Nullable;

/**
 * What an entrant shows for leaves of a round.
 *
 * @param record the record it is, where it is one that existed already: its photos and its words are the record's own
 */
public record Evidence(
        EvidenceId id,
        int version,
        CampaignId campaign,
        EntryId entry,
        int round,
        EvidenceDetails details,
        @Nullable RecordRef record,
        EvidenceState state,
        @Nullable Instant givenAt,
        @Nullable Instant withdrawnAt,
        Author madeBy,
        Instant madeAt) {

    public RecordRef ref() {
        return id.ref();
    }

    public String path() {
        return id.path();
    }

    public Optional<RecordRef> shownRecord() {
        return Optional.ofNullable(record);
    }

    public boolean serves(IndicatorId leaf) {
        return details.leaves().contains(leaf);
    }

    public boolean isGiven() {
        return state == EvidenceState.GIVEN;
    }

    public boolean isSentBack() {
        return state == EvidenceState.SENT_BACK;
    }

    /** Whether those who score see it. */
    public boolean isSeen() {
        return isGiven() || isSentBack();
    }

    /** What a record states is changed in the record itself. */
    Verdict mayBeChanged() {
        return beingWorkedOn("change")
                .and(Verdict.require(record == null, Reason.of("evaluation.evidence.rule.record")));
    }

    Verdict mayBeGiven() {
        return beingWorkedOn("give");
    }

    /** @param scored whether somebody gave points for one of its leaves */
    Verdict mayBeSentBack(boolean scored) {
        return Verdict.require(state == EvidenceState.GIVEN, Reason.of("evaluation.evidence.rule.state.send-back"))
                .and(Verdict.require(!scored, Reason.of("evaluation.evidence.rule.scored.return")));
    }

    Verdict mayServeMore() {
        return Verdict.require(state != EvidenceState.WITHDRAWN, Reason.of("evaluation.evidence.rule.state.serve"));
    }

    /** @param scored whether somebody gave points for one of its leaves */
    Verdict mayBeWithdrawn(boolean scored) {
        return mayServeMore()
                .and(Verdict.require(
                        state == EvidenceState.DRAFT || !scored, Reason.of("evaluation.evidence.rule.scored")));
    }

    /** The leaves and one more set of them. */
    Set<IndicatorId> withLeaves(Set<IndicatorId> more) {
        Set<IndicatorId> all = new HashSet<>(details.leaves());
        all.addAll(more);
        return Set.copyOf(all);
    }

    private Verdict beingWorkedOn(String step) {
        return Verdict.require(
                state == EvidenceState.DRAFT || state == EvidenceState.SENT_BACK,
                Reason.of("evaluation.evidence.rule.state." + step));
    }
}
