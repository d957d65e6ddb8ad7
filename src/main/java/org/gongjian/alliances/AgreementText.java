package org.gongjian.alliances;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What the parties agree to.
 *
 * @param focus fields of focus
 * @param pillars (抓手) what the work takes hold of
 * @param vehicle (载体) the form it is done in
 */
public record AgreementText(
        Localized title,
        Term term,
        List<Party> parties,
        List<Localized> focus,
        List<Localized> principles,
        List<Localized> pillars,
        @Nullable Localized vehicle,
        List<Commitment> commitments) {

    public AgreementText {
        parties = List.copyOf(parties);
        focus = List.copyOf(focus);
        principles = List.copyOf(principles);
        pillars = List.copyOf(pillars);
        commitments = List.copyOf(commitments);
        Verdict.require(parties.size() >= 2, Reason.of("alliances.parties.two")).orRefuse("parties[0].unit");
        Set<UnitId> seen = new HashSet<>();
        for (int i = 0; i < parties.size(); i++) {
            Verdict.require(seen.add(parties.get(i).unit()), Reason.of("alliances.parties.twice"))
                    .orRefuse("parties[" + i + "].unit");
        }
        for (int i = 0; i < commitments.size(); i++) {
            Verdict.require(
                            commitments.get(i).giver().map(seen::contains).orElse(true),
                            Reason.of("alliances.commitment.stranger"))
                    .and(Verdict.require(
                            !commitments.get(i).isNoted()
                                    || commitments.get(i).giver().isPresent(),
                            Reason.of("alliances.note.together")))
                    .orRefuse("commitments[" + i + "].by");
        }
    }

    public Set<UnitId> units() {
        return parties.stream().map(Party::unit).collect(Collectors.toUnmodifiableSet());
    }

    public Optional<Party> party(UnitId unit) {
        return parties.stream().filter(party -> party.unit().equals(unit)).findFirst();
    }

    /** Who made a commitment: its one party, or all. */
    public Set<UnitId> givers(Commitment commitment) {
        return commitment.giver().map(Set::of).orElseGet(this::units);
    }
}
