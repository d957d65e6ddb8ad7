package org.gongjian.recognition.awards.web;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.recognition.awards.ActKind;
import org.gongjian.recognition.awards.Award;
import org.gongjian.recognition.awards.Awards;
import org.gongjian.recognition.awards.Standing;

/** What one can do with an award from its page. */
record Deeds(Awards awards) {

    /** The message {@code recognition.awards.do.DEED} names it. */
    enum Deed {
        ACT,
        REVIEW,
        CONFIRM,
        REMOVE,
        RESTORE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        String label() {
            return "recognition.awards.do." + code();
        }

        static Optional<Deed> of(String code) {
            return Stream.of(values()).filter(deed -> deed.code().equals(code)).findFirst();
        }
    }

    Verdict may(Actor by, Award award, Deed deed) {
        return switch (deed) {
            case ACT -> mayAct(by, award);
            case REVIEW -> awards.mayOpenReview(by, award);
            case CONFIRM -> awards.mayConfirm(by, award);
            case REMOVE -> awards.mayRemove(by, award);
            case RESTORE -> awards.mayRestore(by, award);
        };
    }

    /** Whether it may be somebody's at all, whatever state the award is in. */
    Verdict mayBegin(Actor by, Award award, Deed deed) {
        return deed == Deed.ACT ? mayTellAny(by, award) : awards.mayKeep(by, award);
    }

    /** Whether this reader sees what can be done. */
    boolean isOffered(Actor by, Award award) {
        return mayTellAny(by, award).isAllowed();
    }

    private Verdict mayTellAny(Actor by, Award award) {
        return Stream.of(ActKind.values())
                .map(act -> awards.mayTell(by, award, act))
                .filter(Verdict::isAllowed)
                .findFirst()
                .orElseGet(() -> awards.mayKeep(by, award));
    }

    private Verdict mayAct(Actor by, Award award) {
        Verdict tells = mayTellAny(by, award);
        boolean left = Stream.of(ActKind.values())
                .anyMatch(act -> awards.mayAct(by, award, act).isAllowed());
        boolean removed = awards.standing(award) == Standing.REMOVED;
        return tells.and(Verdict.require(
                left, Reason.of(removed ? "recognition.awards.rule.removed" : "recognition.awards.rule.all-done")));
    }
}
