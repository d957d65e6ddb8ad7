package org.gongjian.giving.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.claims.register.Case;
import org.gongjian.claims.register.CaseId;
import org.gongjian.claims.register.Cases;
import org.gongjian.giving.Pledge;
import org.gongjian.giving.Pledges;
import org.gongjian.organizations.Organizations;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What was pledged, with its legal basis: the sum opens to its rows, each row to its case. */
@Controller
class PledgeController {

    private static final int SIZE = 30;

    private final Pledges pledges;
    private final Cases cases;
    private final Programmes programmes;
    private final Organizations organizations;

    PledgeController(Pledges pledges, Cases cases, Programmes programmes, Organizations organizations) {
        this.pledges = pledges;
        this.cases = cases;
        this.programmes = programmes;
        this.organizations = organizations;
    }

    @GetMapping("/{district}/pledges")
    ModelAndView list(
            @RequestParam(required = false) @Nullable UUID programme,
            @RequestParam(required = false) @Nullable UUID after) {
        ProgrammeId of = programme == null ? null : new ProgrammeId(programme);
        List<Pledge> found = pledges.page(of, after, SIZE + 1);
        List<Pledge> shown = found.subList(0, Math.min(SIZE, found.size()));
        return new ModelAndView("giving/pledges")
                .addObject("total", pledges.total(of))
                .addObject("pledges", shown)
                .addObject("next", found.size() > SIZE ? shown.getLast().id() : null)
                .addObject(
                        "titles",
                        cases
                                .all(shown.stream()
                                        .map(pledge -> new CaseId(pledge.id()))
                                        .toList())
                                .stream()
                                .collect(Collectors.toMap(about -> about.id().value(), Case::title)))
                .addObject(
                        "names",
                        organizations.shortNames(shown.stream()
                                .flatMap(pledge -> Stream.of(pledge.unit(), pledge.receiver()))
                                .collect(Collectors.toSet())))
                .addObject(
                        "programme",
                        Optional.ofNullable(of).flatMap(programmes::byId).orElse(null));
    }
}
