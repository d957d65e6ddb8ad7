package org.gongjian.giving.ventures;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/** Rules of a venture programme; each answers with a reason. */
final class VentureRules {

    private VentureRules() {}

    static Verdict withinEach(BigDecimal asked, Call call) {
        BigDecimal most = call.terms().mostEach().value();
        return Verdict.require(asked.compareTo(most) <= 0, Reason.of("giving.ventures.rule.asked", asked, most));
    }

    static Verdict notMoreThanAsked(BigDecimal award, Venture venture) {
        return Verdict.require(
                award.compareTo(venture.plan().asked()) <= 0,
                Reason.of("giving.ventures.rule.award", venture.plan().asked()));
    }

    /** Nobody is left out whose score is higher than that of somebody proposed. */
    static Verdict bestAreProposed(Collection<Venture> all, Collection<Scoring> scorings) {
        Map<VentureId, Scoring> scores =
                scorings.stream().collect(Collectors.toMap(Scoring::venture, Function.identity()));
        Optional<BigDecimal> lowest = mean(all, scores, VentureState.PROPOSED).reduce(BigDecimal::min);
        Optional<BigDecimal> best = mean(all, scores, VentureState.ADMITTED).reduce(BigDecimal::max);
        return Verdict.require(
                lowest.isEmpty() || best.isEmpty() || best.get().compareTo(lowest.get()) <= 0,
                Reason.of(
                        "giving.ventures.rule.better-left-out",
                        best.orElse(BigDecimal.ZERO),
                        lowest.orElse(BigDecimal.ZERO)));
    }

    static Verdict tranchesMakeTheAward(Collection<BigDecimal> tranches, Venture venture) {
        BigDecimal sum = tranches.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return Verdict.require(
                sum.compareTo(venture.award()) == 0, Reason.of("giving.ventures.rule.tranches", sum, venture.award()));
    }

    /** A tranche is paid once, and after what it waits for. */
    static Verdict mayBePaid(Tranche tranche, List<Report> reports) {
        boolean met = tranche.stage() == Stage.CONTRACT
                || reports.stream()
                        .anyMatch(
                                report -> report.stage() == tranche.stage() && Boolean.TRUE.equals(report.accepted()));
        return Verdict.require(tranche.paidOn() == null, Reason.of("giving.ventures.rule.paid"))
                .and(Verdict.require(
                        met,
                        Reason.of(
                                "giving.ventures.rule.tranche-waits",
                                tranche.stage().label())));
    }

    /** The mid-term report comes before the final one, and each is handed in anew only when it was refused. */
    static Verdict mayHandIn(Stage stage, List<Report> reports) {
        return Verdict.require(stage != Stage.CONTRACT, Reason.of("frame.fault.unknown"))
                .and(Verdict.require(
                        stage != Stage.FINAL
                                || reports.stream()
                                        .anyMatch(report -> report.stage() == Stage.MIDTERM
                                                && Boolean.TRUE.equals(report.accepted())),
                        Reason.of("giving.ventures.rule.midterm-first")))
                .and(Verdict.require(
                        reports.stream()
                                .filter(report -> report.stage() == stage)
                                .allMatch(report -> Boolean.FALSE.equals(report.accepted())),
                        Reason.of("giving.ventures.rule.handed-in")));
    }

    /** Only where a report was refused, and never more than was paid. */
    static Verdict mayClawBack(BigDecimal yuan, Venture venture, List<Tranche> tranches, List<Report> reports) {
        BigDecimal most = tranches.stream()
                .filter(tranche -> tranche.paidOn() != null)
                .map(Tranche::yuan)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .subtract(venture.clawedBack());
        return Verdict.require(
                        reports.stream().anyMatch(report -> Boolean.FALSE.equals(report.accepted())),
                        Reason.of("giving.ventures.rule.nothing-refused"))
                .and(Verdict.require(yuan.compareTo(most) <= 0, Reason.of("giving.ventures.rule.claw-back", most)));
    }

    private static Stream<BigDecimal> mean(
            Collection<Venture> all, Map<VentureId, Scoring> scores, VentureState state) {
        return all.stream()
                .filter(one -> one.state() == state)
                .map(one -> scores.get(one.id()))
                .filter(Objects::nonNull)
                .map(Scoring::mean);
    }
}
