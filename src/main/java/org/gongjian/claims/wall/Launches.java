package org.gongjian.claims.wall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.claims.Claim;
import org.gongjian.claims.Claims;
import org.gongjian.claims.register.Case;
import org.gongjian.claims.register.CaseId;
import org.gongjian.claims.register.Cases;
import org.gongjian.claims.rounds.Rounds;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.Refused;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListingId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was claimed at launches, for whoever tells of the day. */
@Service
@Transactional(readOnly = true)
public class Launches {

    private final Rounds rounds;
    private final Claims claims;
    private final Cases cases;
    private final Districts districts;

    Launches(Rounds rounds, Claims claims, Cases cases, Districts districts) {
        this.rounds = rounds;
        this.claims = claims;
        this.cases = cases;
        this.districts = districts;
    }

    /** What was claimed on a day in rounds that one of the units held and opened on it. */
    public Launched on(LocalDate day, Collection<UnitId> hosts) {
        ZoneId zone = CurrentDistrict.id()
                .flatMap(districts::byId)
                .map(District::zone)
                .orElseThrow(Refused::missing);
        Instant from = day.atStartOfDay(zone).toInstant();
        Instant until = day.plusDays(1).atStartOfDay(zone).toInstant();
        List<ListingId> offered = rounds.openedBetween(hosts, from, until).stream()
                .flatMap(round -> round.listings().stream())
                .distinct()
                .toList();
        List<Claim> made = claims.holding(offered).stream()
                .filter(claim ->
                        !claim.claimedAt().isBefore(from) && claim.claimedAt().isBefore(until))
                .sorted(Comparator.comparing(Claim::claimedAt))
                .toList();
        Map<CaseId, Case> opened = cases
                .all(made.stream().map(claim -> claim.id().caseId()).toList())
                .stream()
                .collect(Collectors.toMap(Case::id, Function.identity()));
        return new Launched(made.stream()
                .map(claim -> new Launched.Entry(
                        claim, Objects.requireNonNull(opened.get(claim.id().caseId()))))
                .toList());
    }
}
