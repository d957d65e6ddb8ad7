package org.gongjian.custody.transfers;

import java.time.LocalDate;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/** What may be sent and what may have arrived; each rule answers with a reason. */
final class TransferRules {

    private TransferRules() {}

    static Verdict somethingIsSent(int lots) {
        return Verdict.require(lots > 0, Reason.of("custody.rule.nothing"));
    }

    static Verdict notLaterThan(LocalDate today, LocalDate day) {
        return Verdict.require(!day.isAfter(today), Reason.of("custody.rule.future", today));
    }

    static Verdict notBeforeItWasSent(LocalDate sent, LocalDate arrived) {
        return Verdict.require(!arrived.isBefore(sent), Reason.of("custody.rule.before", sent));
    }

    static Verdict noMoreThanWereSent(int sent, int arrived) {
        return Verdict.require(arrived >= 0 && arrived <= sent, Reason.of("custody.rule.more", sent));
    }

    static Verdict fewerAreExplained(int sent, int arrived, @Nullable String explanation) {
        return Verdict.require(
                arrived >= sent || (explanation != null && !explanation.isBlank()),
                Reason.of("custody.rule.explain", sent - arrived));
    }
}
