package org.gongjian.claims.rounds;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongjian.alliances.Agreements;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListingId;
import org.gongjian.programmes.ProgrammeId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads rounds, and says whether a listing may be claimed by a unit now. What is in no round is open to all. */
@Service
@Transactional(readOnly = true)
public class Rounds {

    private final RoundRows rows;
    private final Agreements agreements;
    private final Clock clock;

    Rounds(RoundRows rows, Agreements agreements, Clock clock) {
        this.rows = rows;
        this.agreements = agreements;
        this.clock = clock;
    }

    public Optional<Round> byId(RoundId id) {
        return rows.byId(id);
    }

    /** One that is not here is a fault of the address: 404. */
    public Round require(RoundId id) {
        return rows.byId(id).orElseThrow(Refused::missing);
    }

    /** The latest first. */
    public List<Round> latest(int atMost) {
        return rows.latest(atMost);
    }

    /**
     * A part of all, the one that opens last first.
     *
     * @param after the last of the part before, null for the first
     */
    public List<Round> page(@Nullable After after, int atMost) {
        return after == null ? rows.latest(atMost) : rows.latestBefore(after, atMost);
    }

    /** Where a part of the list ends. */
    public record After(Instant opensAt, RoundId id) {}

    public Optional<Round> latestOf(ProgrammeId programme) {
        return rows.latestOf(programme);
    }

    /** The latest round that each listing is in. */
    public Map<ListingId, Round> latestWith(Collection<ListingId> listings) {
        return rows.latestWith(listings);
    }

    /** Those that one of the units held and that opened between two moments; the earliest first. */
    public List<Round> openedBetween(Collection<UnitId> hosts, Instant from, Instant until) {
        return rows.openedBetween(hosts, from, until);
    }

    public Instant now() {
        return clock.instant();
    }

    /** How long it still is, in whole minutes, until everybody may claim. */
    public long minutesToHall(Round round) {
        return Math.max(
                1, Duration.between(clock.instant(), round.hallOpensAt()).toMinutes());
    }

    /**
     * Whether a unit may claim a listing now.
     *
     * @param asker the unit that asks for it
     */
    public Verdict mayClaim(ListingId listing, UnitId asker, UnitId claimer) {
        Round round = rows.latestWith(List.of(listing)).get(listing);
        if (round == null) {
            return Verdict.allowed();
        }
        return switch (round.phase(clock.instant())) {
            case COMING -> Verdict.refused(Reason.of("claims.round.refused.coming", round.opensAt()));
            case PAIRED ->
                Verdict.require(
                        arePaired(asker, claimer), Reason.of("claims.round.refused.paired", round.hallOpensAt()));
            case HALL -> Verdict.allowed();
            case OVER -> Verdict.refused(Reason.of("claims.round.refused.over"));
        };
    }

    /** Whether two units are in one agreement that is in force today. */
    public boolean arePaired(UnitId asker, UnitId claimer) {
        LocalDate today = agreements.today();
        return !asker.equals(claimer)
                && !agreements.inForceBetween(Set.of(asker, claimer), today).isEmpty();
    }
}
