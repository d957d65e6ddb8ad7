package org.gongjian.claims.web;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.claims.register.CaseFilter;
import org.gongjian.claims.register.CaseLights;
import org.gongjian.claims.register.CasePage;
import org.gongjian.claims.register.CaseView;
import org.gongjian.claims.register.Cases;
import org.gongjian.frame.Form;
import org.gongjian.frame.Wording;
import org.gongjian.identity.UnitId;
import org.gongjian.listings.ListingId;
import org.gongjian.organizations.Organizations;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The register in its views: new, moving, late, closed. Filters live in the address; one that means nothing is left aside. */
@Controller
class CaseListController {

    private static final int SIZE = 20;

    private final Cases cases;
    private final CaseLights lights;
    private final Organizations organizations;
    private final Programmes programmes;

    CaseListController(Cases cases, CaseLights lights, Organizations organizations, Programmes programmes) {
        this.cases = cases;
        this.lights = lights;
        this.organizations = organizations;
        this.programmes = programmes;
    }

    @GetMapping("/{district}/cases")
    ModelAndView list(Form form, @ModelAttribute("w") Wording w) {
        CaseFilter filter = filter(form);
        Map<CaseView, Long> counts = cases.counts(filter);
        CasePage found =
                cases.page(filter, CasePage.After.parse(form.value("after")).orElse(null), SIZE);
        ModelAndView page = new ModelAndView("claims/cases");
        page.addObject("filter", filter);
        page.addObject("views", CaseView.values());
        page.addObject("counts", counts);
        page.addObject("cases", found.cases());
        page.addObject("lights", lights.of(found.cases()));
        page.addObject("names", CaseNames.shortNames(organizations, found.cases()));
        page.addObject("query", query(filter, null));
        page.addObject("next", found.next() == null ? null : query(filter, found.next()));
        page.addObject(
                "unit",
                Optional.ofNullable(filter.unit()).flatMap(organizations::byId).orElse(null));
        page.addObject(
                "programme",
                Optional.ofNullable(filter.programme())
                        .flatMap(programmes::byId)
                        .orElse(null));
        return page;
    }

    private static CaseFilter filter(Form form) {
        return new CaseFilter(
                CaseView.ofCode(form.value("view")).orElse(CaseView.ALL),
                uuid(form.value("unit")).map(UnitId::new).orElse(null),
                uuid(form.value("listing")).map(ListingId::new).orElse(null),
                uuid(form.value("programme")).map(ProgrammeId::new).orElse(null));
    }

    private static String query(CaseFilter filter, CasePage.@Nullable After after) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        if (after != null) {
            query.queryParam("view", filter.view().code());
        }
        if (filter.unit() != null) {
            query.queryParam("unit", filter.unit().value());
        }
        if (filter.listing() != null) {
            query.queryParam("listing", filter.listing().value());
        }
        if (filter.programme() != null) {
            query.queryParam("programme", filter.programme().value());
        }
        if (after != null) {
            query.queryParam("after", after.text());
        }
        return query.encode().build().toUriString();
    }

    private static Optional<UUID> uuid(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
