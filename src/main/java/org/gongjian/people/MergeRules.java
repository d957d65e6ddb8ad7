package org.gongjian.people;

import java.util.Objects;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/** When two records can become one, and when that can be undone. */
final class MergeRules {

    private MergeRules() {}

    static Verdict areTwo(PersonId survivor, PersonId merged) {
        return Verdict.require(!survivor.equals(merged), Reason.of("people.merge.same"));
    }

    static Verdict bothStand(PersonEntry survivor, PersonEntry merged) {
        return Verdict.require(!survivor.isErased() && !merged.isErased(), Reason.of("people.refused.erased"))
                .and(Verdict.require(
                        !survivor.isMerged() && !merged.isMerged(), Reason.of("people.merge.merged-meanwhile")));
    }

    /** Two ID numbers are two persons, or one of them is wrong. */
    static Verdict idNumbersAgree(PersonalFields survivor, PersonalFields merged) {
        return Verdict.require(
                survivor.idNumber() == null
                        || merged.idNumber() == null
                        || Objects.equals(survivor.idNumber(), merged.idNumber()),
                Reason.of("people.merge.two-id-numbers"));
    }

    static Verdict mayUndo(Merge merge, PersonEntry survivor, boolean mergedAgainSince) {
        return Verdict.require(merge.undoneAt() == null, Reason.of("people.merge.undone"))
                .and(Verdict.require(!survivor.isErased(), Reason.of("people.refused.erased")))
                .and(Verdict.require(!survivor.isMerged(), Reason.of("people.merge.merged-on")))
                .and(Verdict.require(!mergedAgainSince, Reason.of("people.merge.later-first")))
                .and(Verdict.require(
                        survivor.version() == merge.survivorAfter(), Reason.of("people.merge.corrected-since")));
    }
}
