package org.gongjian.claims;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongjian.claims.lights.LightReading;
import org.gongjian.claims.register.Case;
import org.gongjian.claims.register.CaseId;
import org.gongjian.claims.register.CaseLights;
import org.gongjian.claims.register.Cases;
import org.gongjian.district.Reason;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingProgress;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far listings have come that units claimed: as the case that is worst off. */
@Component
@Transactional(readOnly = true)
class ClaimProgress implements ListingProgress {

    private final Claims claims;
    private final Cases cases;
    private final CaseLights lights;

    ClaimProgress(Claims claims, Cases cases, CaseLights lights) {
        this.claims = claims;
        this.cases = cases;
        this.lights = lights;
    }

    @Override
    public Map<ListingId, Progress> of(Collection<ListingId> listings) {
        List<CaseId> held = claims.holding(listings).stream()
                .filter(Claim::isActive)
                .map(claim -> claim.id().caseId())
                .toList();
        List<Case> found = cases.all(held);
        Map<CaseId, LightReading> read = lights.of(found);
        Map<ListingId, Progress> progress = new HashMap<>();
        found.stream()
                .sorted(Comparator.comparingInt(about -> rank(of(about, read))))
                .forEach(about -> progress.put(
                        about.listing(),
                        new Progress(
                                of(about, read).light(),
                                Reason.of("claims.progress.word", about.state().label()),
                                of(about, read).why())));
        return progress;
    }

    private static LightReading of(Case about, Map<CaseId, LightReading> read) {
        return Objects.requireNonNull(read.get(about.id()));
    }

    /** The worst comes last, and stays. */
    private static int rank(LightReading reading) {
        return switch (reading.light()) {
            case DONE -> 0;
            case NONE -> 1;
            case GREEN -> 2;
            case AMBER -> 3;
            case RED -> 4;
        };
    }
}
