package org.gongjian.claims.rounds;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.ListingState;
import org.gongjian.listings.Listings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens rounds and ends them. What nobody claimed in the round before moves up in the next. */
@Service
@Transactional
public class RoundDesk {

    /** The most listings of a round. */
    public static final int MOST = 200;

    private final RoundRows rows;
    private final Listings listings;
    private final Authority authority;
    private final WallNews wall;
    private final AuditLog audit;
    private final Clock clock;

    RoundDesk(RoundRows rows, Listings listings, Authority authority, WallNews wall, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.listings = listings;
        this.authority = authority;
        this.wall = wall;
        this.audit = audit;
        this.clock = clock;
    }

    /** Opens it once, however often it is sent. */
    public RoundId open(Actor by, OpenRound command) {
        mayHold(by, command.host()).orForbid();
        if (rows.byId(command.id()).isPresent()) {
            return command.id();
        }
        check(by, command);
        Map<ListingId, Round> before = rows.latestWith(command.listings());
        List<Round.Entry> entries = command.listings().stream()
                .distinct()
                .map(listing -> new Round.Entry(listing, waited(before.get(listing), listing)))
                .sorted(Comparator.comparingInt(Round.Entry::waited).reversed())
                .toList();
        Round round = new Round(
                command.id(),
                1,
                command.title(),
                command.programme(),
                command.host(),
                command.opensAt(),
                command.hallOpensAt(),
                command.closesAt(),
                entries,
                null);
        Author author = by.authorFor(command.host());
        if (rows.add(round, author.account())) {
            audit.write(author, "opened", round.id().ref());
            wall.changed(author, round.programme());
        }
        return round.id();
    }

    /** Nothing of it is claimed from now on. */
    public void end(Actor by, RoundId id, int version) {
        Round round = rows.byId(id).orElseThrow(Refused::missing);
        mayHold(by, round.host()).orForbid();
        if (round.endedAt() != null) {
            return;
        }
        if (!rows.end(id, version, clock.instant())) {
            throw Refused.stale();
        }
        audit.write(by.authorFor(round.host()), "ended", id.ref());
        wall.changed(by.authorFor(round.host()), round.programme());
    }

    @Transactional(readOnly = true)
    public Verdict mayHold(Actor by, UnitId host) {
        return Verdict.require(authority.mayActFor(by, host).isAllowed(), Reason.of("claims.round.refused.hold"));
    }

    @Transactional(readOnly = true)
    public Verdict mayHoldSome(Actor by) {
        return Verdict.require(
                by.isDistrictOfficer() || !authority.unitsOf(by).isEmpty(), Reason.of("claims.round.refused.hold"));
    }

    /** In how many rounds a listing has waited when the next one opens. */
    @Transactional(readOnly = true)
    public Map<ListingId, Integer> waited(List<ListingId> ids) {
        Map<ListingId, Round> before = rows.latestWith(ids);
        return ids.stream()
                .distinct()
                .collect(Collectors.toUnmodifiableMap(Function.identity(), id -> waited(before.get(id), id)));
    }

    private static int waited(@Nullable Round before, ListingId listing) {
        return before == null
                ? 0
                : before.entries().stream()
                        .filter(entry -> entry.listing().equals(listing))
                        .mapToInt(entry -> entry.waited() + 1)
                        .findFirst()
                        .orElse(0);
    }

    private void check(Actor by, OpenRound command) {
        Verdict.require(!command.listings().isEmpty(), Reason.of("claims.round.nothing"))
                .and(Verdict.require(command.listings().size() <= MOST, Reason.of("claims.round.many", MOST)))
                .orRefuse("listings");
        Verdict.require(!command.hallOpensAt().isBefore(command.opensAt()), Reason.of("claims.round.hall-early"))
                .orRefuse("hallOpensAt");
        Verdict.require(
                        command.closesAt() == null || command.closesAt().isAfter(command.hallOpensAt()),
                        Reason.of("claims.round.closes-early"))
                .orRefuse("closesAt");
        List<Listing> found = new ArrayList<>(listings.all(command.listings()));
        Verdict.require(
                        found.size() == command.listings().stream().distinct().count(),
                        Reason.of("frame.fault.unknown"))
                .orRefuse("listings");
        found.forEach(listing -> fits(by, listing).orRefuse("listings"));
    }

    private Verdict fits(Actor by, Listing listing) {
        return Verdict.require(
                        listing.kind() != ListingKind.RESOURCE, Reason.of("claims.refused.resource", listing.title()))
                .and(Verdict.require(
                        listing.state(listings.today()) == ListingState.PUBLISHED && !listing.isAllTaken(),
                        Reason.of("claims.round.refused.listing", listing.title())))
                .and(Verdict.require(
                        authority.mayActFor(by, listing.owner()).isAllowed() || by.isDistrictOfficer(),
                        Reason.of("claims.round.refused.owner", listing.title())));
    }
}
