package org.gongjian.recognition.awards;

import java.time.LocalDate;
import java.util.List;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/** What an award must be before it is made. */
final class AwardRules {

    static final int HOLDERS = 50;
    static final int BODIES = 12;

    private AwardRules() {}

    static Verdict isOffered(AwardKind kind) {
        return Verdict.require(kind.offered(), Reason.of("recognition.awards.rule.not-offered", kind.name()));
    }

    static Verdict hasHolders(AwardCommand command) {
        int holders = command.holders().size();
        return Verdict.require(
                holders >= 1 && holders <= HOLDERS, Reason.of("recognition.awards.rule.holders", HOLDERS));
    }

    static Verdict hasBodies(AwardCommand command) {
        int bodies = command.bodies().size();
        return Verdict.require(bodies >= 1 && bodies <= BODIES, Reason.of("recognition.awards.rule.bodies", BODIES));
    }

    static Verdict hasEachOnce(AwardCommand command) {
        return Verdict.require(command.hasEachOnce(), Reason.of("recognition.awards.rule.twice"));
    }

    /** Nobody awards something to itself alone. */
    static Verdict isNotToOneself(AwardCommand command) {
        return Verdict.require(
                command.bodies().size() > 1
                        || command.holders().stream()
                                .noneMatch(holder -> command.bodies().contains(Body.of(holder.unit()))),
                Reason.of("recognition.awards.rule.oneself"));
    }

    static Verdict wasDone(LocalDate on, LocalDate today) {
        return Verdict.require(!on.isAfter(today), Reason.of("recognition.awards.rule.future", today));
    }

    /** A place becomes one for minors only where somebody answers for them; for other kinds nobody is named. */
    static Verdict caresForMinors(AwardKind kind, AwardCommand command) {
        return kind.forMinors()
                ? Verdict.require(command.minors() != null, Reason.of("recognition.awards.rule.minors"))
                : Verdict.require(command.minors() == null, Reason.of("recognition.awards.rule.no-minors"));
    }

    /** Warns of another one of the kind that stands; whoever says why makes one all the same. */
    static Verdict isNoDuplicate(List<Award> standing, AwardCommand command) {
        return Verdict.require(
                standing.isEmpty() || command.despite() != null,
                standing.isEmpty()
                        ? Reason.of("recognition.awards.rule.duplicate", "", "")
                        : Reason.of(
                                "recognition.awards.rule.duplicate",
                                standing.getFirst().number().shown(),
                                standing.getFirst().wording()));
    }
}
