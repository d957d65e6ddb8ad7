package org.gongjian.giving.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/** What may stand in the ledger of money; each rule answers with a reason. */
public final class MoneyRules {

    private static final Pattern LONG_DIGITS = Pattern.compile("[0-9]{15,19}");
    private static final int TEN = 10;
    private static final int NINE = 9;

    private MoneyRules() {}

    /** Nothing is received that was not promised, and nothing spent that was not received. */
    static Verdict isCovered(Figures before, EntryKind kind, BigDecimal yuan) {
        return switch (kind) {
            case PLEDGED, COUNTERED -> Verdict.allowed();
            case RECEIVED -> within(yuan, before.outstanding(), "giving.money.rule.received");
            case WRITTEN_OFF -> within(yuan, before.outstanding(), "giving.money.rule.written-off");
            case SPENT -> within(yuan, before.left(), "giving.money.rule.spent");
            case RETURNED -> within(yuan, before.left(), "giving.money.rule.returned");
            case CAME_BACK -> within(yuan, before.used(), "giving.money.rule.came-back");
        };
    }

    /** What stands on a row must not hang in the air once the row is taken back. */
    static Verdict standsWithout(Figures before, MoneyEntry entry) {
        Figures after = before.without(entry.kind(), entry.yuan());
        return Verdict.require(after.outstanding().signum() >= 0, Reason.of("giving.money.rule.counter.pledged"))
                .and(Verdict.require(after.used().signum() >= 0, Reason.of("giving.money.rule.counter.came-back")))
                .and(Verdict.require(after.left().signum() >= 0, Reason.of("giving.money.rule.counter.received")));
    }

    static Verdict mayBeCountered(MoneyEntry entry, boolean countered) {
        return Verdict.require(entry.kind() != EntryKind.COUNTERED, Reason.of("giving.money.rule.counter.of-counter"))
                .and(Verdict.require(!countered, Reason.of("giving.money.rule.counter.twice")));
    }

    /** Whoever wrote a row down does not take it back alone. */
    static Verdict bySecondPerson(Actor by, MoneyEntry entry) {
        return Verdict.require(
                !by.standsFor(entry.enteredBy().account()), Reason.of("giving.money.rule.second-person"));
    }

    static Verdict isOpen(Fund fund) {
        return Verdict.require(
                fund.finishedOn() == null,
                Reason.of("giving.money.rule.finished", fund.finishedOn() == null ? "" : fund.finishedOn()));
    }

    static Verdict notLaterThan(LocalDate today, LocalDate on) {
        return Verdict.require(!on.isAfter(today), Reason.of("giving.rule.future", today));
    }

    static Verdict givenToSomebodyElse(UnitId donor, UnitId holder) {
        return Verdict.require(!donor.equals(holder), Reason.of("giving.rule.self"));
    }

    /** All that was promised has come or was written off, and all that came is spent or returned. */
    static Verdict mayBeFinished(Figures figures) {
        return Verdict.require(
                        figures.outstanding().signum() == 0,
                        Reason.of("giving.money.rule.finish.outstanding", figures.outstanding()))
                .and(Verdict.require(
                        figures.left().signum() == 0, Reason.of("giving.money.rule.finish.left", figures.left())));
    }

    /** A receipt or voucher has a number; a bank card's number is nobody's business here. */
    static Verdict isNoCardNumber(@Nullable String reference) {
        return Verdict.require(
                reference == null
                        || LONG_DIGITS
                                .matcher(reference.replace(" ", "").replace("-", ""))
                                .results()
                                .noneMatch(digits -> isCard(digits.group())),
                Reason.of("giving.money.rule.card"));
    }

    private static boolean isCard(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int counted = i % 2 == 0 ? digit : digit * 2;
            sum += counted > NINE ? counted - NINE : counted;
        }
        return sum % TEN == 0;
    }

    private static Verdict within(BigDecimal yuan, BigDecimal most, String code) {
        return Verdict.require(yuan.compareTo(most) <= 0, Reason.of(code, most));
    }
}
