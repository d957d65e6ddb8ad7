package org.gongjian.giving;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;

/** Which of the things that came are taken, line by line: the rest is passed on or declined, and the sum is what was given. */
final class Screening {

    private Screening() {}

    /** Faults name the field of the line they belong to. */
    static void check(GiftDetails details, List<SetAside> aside, Collection<UnitId> known) {
        Set<List<Object>> seen = new HashSet<>();
        for (SetAside one : aside) {
            String line = "lines[" + one.line() + "].";
            String field = line + (one.isDeclined() ? "declined" : "passed");
            Verdict.require(
                            one.line() >= 0
                                    && one.line() < details.lines().size()
                                    && seen.add(List.of(one.line(), one.isDeclined())),
                            Reason.of("frame.fault.unknown"))
                    .orRefuse(field);
            isWithin(details.lines().get(one.line()), sum(aside, one.line())).orRefuse(field);
            if (one.to() == null) {
                Verdict.require(
                                one.because() != null && !one.because().isBlank(),
                                Reason.of("giving.screening.because"))
                        .orRefuse(line + "because");
            } else {
                Verdict.require(known.contains(one.to()), Reason.of("frame.fault.unknown"))
                        .orRefuse(line + "to");
                goesToSomebodyElse(details, one.to()).orRefuse(line + "to");
            }
        }
        somethingIsKept(details, aside).orRefuse("lines[0].declined");
    }

    /** How many of a line are passed on and declined together. */
    static int sum(List<SetAside> aside, int line) {
        return Math.toIntExact(aside.stream()
                .filter(one -> one.line() == line)
                .mapToLong(SetAside::quantity)
                .sum());
    }

    private static Verdict isWithin(GiftLine line, int set) {
        Integer given = line.quantity();
        return Verdict.require(given != null, Reason.of("giving.screening.uncounted"))
                .and(Verdict.require(
                        given == null || set <= given, Reason.of("giving.screening.more", given == null ? 0 : given)));
    }

    private static Verdict goesToSomebodyElse(GiftDetails details, UnitId to) {
        return Verdict.require(
                !to.equals(details.donor()) && !to.equals(details.receiver()), Reason.of("giving.screening.self"));
    }

    /** A gift of which everything is declined was no gift: the donor corrects it, or it is withdrawn. */
    private static Verdict somethingIsKept(GiftDetails details, List<SetAside> aside) {
        boolean kept = false;
        for (int line = 0; line < details.lines().size(); line++) {
            Integer given = details.lines().get(line).quantity();
            int at = line;
            int declined = sum(
                    aside.stream()
                            .filter(one -> one.line() == at && one.isDeclined())
                            .toList(),
                    at);
            kept |= given == null || declined < given;
        }
        return Verdict.require(kept, Reason.of("giving.screening.nothing"));
    }
}
