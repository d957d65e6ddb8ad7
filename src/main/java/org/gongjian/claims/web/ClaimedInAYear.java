package org.gongjian.claims.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.claims.Claim;
import org.gongjian.claims.ClaimState;
import org.gongjian.claims.Claims;
import org.gongjian.claims.lights.LightReading;
import org.gongjian.claims.register.Case;
import org.gongjian.claims.register.CaseId;
import org.gongjian.claims.register.CaseLights;
import org.gongjian.claims.register.CaseState;
import org.gongjian.claims.register.Cases;
import org.gongjian.district.Reason;
import org.gongjian.district.Today;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.years.Chapter;
import org.gongjian.organizations.years.YearRow;
import org.gongjian.organizations.years.YearSection;
import org.springframework.stereotype.Component;

/** What a unit claimed in a year, alone or with others, and what of all it claimed was closed in it. */
@Component
class ClaimedInAYear implements YearSection {

    private final Claims claims;
    private final Cases cases;
    private final CaseLights lights;
    private final Today today;

    ClaimedInAYear(Claims claims, Cases cases, CaseLights lights, Today today) {
        this.claims = claims;
        this.cases = cases;
        this.lights = lights;
        this.today = today;
    }

    @Override
    public List<Part> of(UnitId unit, LocalDate from, LocalDate until) {
        Map<CaseId, Claim> held = held(unit);
        List<Case> all = cases.all(held.keySet());
        Map<CaseId, LightReading> read = lights.of(all);
        return List.of(
                Part.of(
                        Chapter.CLAIMED,
                        all.stream()
                                .map(about -> row(
                                        about,
                                        unit,
                                        today.on(Objects.requireNonNull(held.get(about.id()))
                                                .claimedAt()),
                                        Objects.requireNonNull(read.get(about.id()))))
                                .filter(row -> isWithin(row.on(), from, until))
                                .toList()),
                Part.of(
                        Chapter.FINISHED,
                        closed(all)
                                .map(about -> row(
                                        about,
                                        unit,
                                        Objects.requireNonNull(about.closedOn()),
                                        Objects.requireNonNull(read.get(about.id()))))
                                .filter(row -> isWithin(row.on(), from, until))
                                .toList()));
    }

    @Override
    public Set<Integer> years(UnitId unit) {
        Map<CaseId, Claim> held = held(unit);
        return Stream.concat(
                        held.values().stream().map(claim -> today.on(claim.claimedAt())),
                        closed(cases.all(held.keySet())).map(about -> Objects.requireNonNull(about.closedOn())))
                .map(LocalDate::getYear)
                .collect(Collectors.toSet());
    }

    /** What was released or taken back is told of no year. */
    private Map<CaseId, Claim> held(UnitId unit) {
        return claims.allOf(unit).stream()
                .filter(claim -> claim.isActive() || claim.state() == ClaimState.FINISHED)
                .collect(Collectors.toMap(claim -> claim.id().caseId(), claim -> claim));
    }

    private static Stream<Case> closed(List<Case> all) {
        return all.stream().filter(about -> about.state() == CaseState.CLOSED);
    }

    private static boolean isWithin(LocalDate day, LocalDate from, LocalDate until) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    private static YearRow row(Case about, UnitId unit, LocalDate on, LightReading light) {
        Set<UnitId> others = new HashSet<>(about.units());
        others.remove(unit);
        return new YearRow(
                about.ref(),
                about.path(),
                about.title(),
                on,
                Reason.of(
                        "claims.related.detail",
                        about.number().label(),
                        about.state().label(),
                        light.why()),
                light.light(),
                others);
    }
}
