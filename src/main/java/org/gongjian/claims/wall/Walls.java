package org.gongjian.claims.wall;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.RecordRef;
import org.gongjian.claims.Claim;
import org.gongjian.claims.Claims;
import org.gongjian.claims.MoneyPart;
import org.gongjian.claims.rounds.Round;
import org.gongjian.claims.rounds.Rounds;
import org.gongjian.claims.rounds.WallNews;
import org.gongjian.district.Refused;
import org.gongjian.frame.live.OpenNews;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingFilter;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingKind;
import org.gongjian.listings.Listings;
import org.gongjian.programmes.Programme;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws the wall of a programme: what its latest round publishes, or everything of it that is asked for. */
@Service
@Transactional(readOnly = true)
public class Walls implements OpenNews {

    private static final Duration JUST_NOW = Duration.ofSeconds(90);
    private static final int MOST = 60;

    private final Programmes programmes;
    private final Rounds rounds;
    private final Listings listings;
    private final Claims claims;
    private final AuditLog log;
    private final Clock clock;

    Walls(Programmes programmes, Rounds rounds, Listings listings, Claims claims, AuditLog log, Clock clock) {
        this.programmes = programmes;
        this.rounds = rounds;
        this.listings = listings;
        this.claims = claims;
        this.log = log;
        this.clock = clock;
    }

    /** A wall tells everybody that it changed. */
    @Override
    public Set<String> kinds() {
        return Set.of(WallNews.KIND);
    }

    /** A programme that is not here is a fault of the address: 404. */
    public Wall of(ProgrammeId id) {
        Programme programme = programmes.byId(id).orElseThrow(Refused::missing);
        Round round = rounds.latestOf(id).orElse(null);
        Instant now = clock.instant();
        List<Listing> shown = shown(id, round);
        Map<ListingId, List<Claim>> held = claims
                .holding(shown.stream().map(Listing::id).toList())
                .stream()
                .sorted(Comparator.comparing(Claim::claimedAt))
                .collect(Collectors.groupingBy(Claim::listing));
        List<Wall.Tile> tiles = shown.stream()
                .map(listing -> tile(listing, held.getOrDefault(listing.id(), List.of()), round, now))
                .toList();
        return new Wall(
                programme,
                round,
                tiles,
                shown.stream().filter(Listing::isAllTaken).count(),
                tiles.stream().map(Wall.Tile::pledged).reduce(BigDecimal.ZERO, BigDecimal::add),
                now,
                log.newestOf(new RecordRef(WallNews.KIND, id.value())).orElse(OpenNews.NOTHING_YET));
    }

    private List<Listing> shown(ProgrammeId programme, @Nullable Round round) {
        List<Listing> found = round == null
                ? listings.find(
                                Actor.visitor(),
                                ListingFilter.of(ListingKind.PROJECT, ListingKind.NEED, ListingKind.WISH)
                                        .under(programme)
                                        .in(ListingFilter.Standing.ALL),
                                null,
                                MOST)
                        .listings()
                : listings.all(round.listings());
        return found.stream()
                .filter(Listing::isPublic)
                .sorted(Comparator.comparing(listing -> listing.id().value()))
                .limit(MOST)
                .toList();
    }

    private static Wall.Tile tile(Listing listing, List<Claim> held, @Nullable Round round, Instant now) {
        Set<UnitId> claimers = new LinkedHashSet<>();
        held.forEach(claim -> {
            claimers.add(claim.lead());
            claimers.addAll(claim.claimers());
        });
        BigDecimal pledged = held.stream()
                .map(claim -> claim.brings().money())
                .filter(Objects::nonNull)
                .map(MoneyPart::yuan)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Wall.Tile(listing, state(listing, held, round, now), new ArrayList<>(claimers), pledged);
    }

    private static Wall.State state(Listing listing, List<Claim> held, @Nullable Round round, Instant now) {
        if (held.stream().anyMatch(claim -> claim.claimedAt().plus(JUST_NOW).isAfter(now))) {
            return Wall.State.JUST_NOW;
        }
        if (listing.isAllTaken()) {
            return Wall.State.TAKEN;
        }
        if (!held.isEmpty()) {
            return Wall.State.PART;
        }
        return round == null
                ? Wall.State.OPEN
                : switch (round.phase(now)) {
                    case COMING, OVER -> Wall.State.SHUT;
                    case PAIRED -> Wall.State.PAIRED;
                    case HALL -> Wall.State.OPEN;
                };
    }
}
