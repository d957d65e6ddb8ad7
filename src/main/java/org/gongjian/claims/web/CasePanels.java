package org.gongjian.claims.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.gongjian.audit.RecordRef;
import org.gongjian.claims.Claims;
import org.gongjian.claims.lights.LightReading;
import org.gongjian.claims.register.Case;
import org.gongjian.claims.register.CaseFilter;
import org.gongjian.claims.register.CaseId;
import org.gongjian.claims.register.CaseLights;
import org.gongjian.claims.register.CaseState;
import org.gongjian.claims.register.CaseView;
import org.gongjian.claims.register.Cases;
import org.gongjian.district.Reason;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.Listings;
import org.gongjian.programmes.ProgrammeId;
import org.springframework.stereotype.Component;

/** Hangs cases on what was claimed, on the units that asked and claimed, and on the programme. */
@Component
class CasePanels implements RelatedRecords {

    private static final int LATEST = 20;
    private static final int ORDER = 25;

    private final Cases cases;
    private final CaseLights lights;
    private final Claims claims;

    CasePanels(Cases cases, CaseLights lights, Claims claims) {
        this.cases = cases;
        this.claims = claims;
        this.lights = lights;
    }

    @Override
    public List<Group> relatedTo(RecordRef record) {
        CaseFilter all = CaseFilter.of(CaseView.ALL);
        return switch (record.kind()) {
            case Listings.KIND -> ofListing(new ListingId(record.id()));
            case "unit" -> ofUnit(new UnitId(record.id()), all);
            case "programme" ->
                List.of(group(
                        "claims.related.cases",
                        page(new CaseFilter(CaseView.ALL, null, null, new ProgrammeId(record.id())))));
            default -> List.of();
        };
    }

    private List<Group> ofListing(ListingId listing) {
        List<CaseId> using =
                claims.using(listing).stream().map(claim -> claim.id().caseId()).toList();
        return List.of(
                group("claims.related.claims", page(new CaseFilter(CaseView.ALL, null, listing, null))),
                group("claims.related.uses", cases.all(using)));
    }

    private List<Group> ofUnit(UnitId unit, CaseFilter all) {
        List<Case> found = page(all.with(unit));
        return List.of(
                group(
                        "claims.related.finished",
                        found.stream()
                                .filter(about -> about.state() == CaseState.CLOSED)
                                .filter(about -> about.claimers().contains(unit))
                                .toList()),
                group(
                        "claims.related.claimed",
                        found.stream()
                                .filter(about -> !about.state().isOver())
                                .filter(about -> about.claimers().contains(unit))
                                .toList()),
                group(
                        "claims.related.asked",
                        found.stream()
                                .filter(about -> about.asker().equals(unit))
                                .toList()));
    }

    private List<Case> page(CaseFilter filter) {
        return cases.page(filter, null, LATEST).cases();
    }

    private Group group(String heading, List<Case> found) {
        Map<CaseId, LightReading> read = lights.of(found);
        return new Group(
                heading,
                ORDER,
                found.stream()
                        .map(about -> new Related(
                                about.ref(),
                                about.path(),
                                about.title(),
                                Reason.of(
                                        "claims.related.detail",
                                        about.number().label(),
                                        about.state().label(),
                                        Objects.requireNonNull(read.get(about.id()))
                                                .why())))
                        .toList());
    }
}
