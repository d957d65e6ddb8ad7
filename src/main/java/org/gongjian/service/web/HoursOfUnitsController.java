package org.gongjian.service.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.service.Hours;
import org.gongjian.service.LedgerLine;
import org.gongjian.service.ServiceId;
import org.gongjian.service.ServiceLedger;
import org.gongjian.service.ServiceRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** A year's hours as a figure that opens: to the units they were given for, and those to their entries. */
@Controller
class HoursOfUnitsController {

    static final int PAGE = 50;

    private static final int FIRST_YEAR = 1949;

    private final ServiceLedger ledger;
    private final ActivityDesk activities;
    private final Authority authority;
    private final Organizations organizations;
    private final Today today;
    private final CurrentActor actor;

    HoursOfUnitsController(
            ServiceLedger ledger,
            ActivityDesk activities,
            Authority authority,
            Organizations organizations,
            Today today,
            CurrentActor actor) {
        this.ledger = ledger;
        this.activities = activities;
        this.authority = authority;
        this.organizations = organizations;
        this.today = today;
        this.actor = actor;
    }

    /**
     * @param year this one where none is given, or none that can be
     * @param after the last unit of the page before
     */
    @GetMapping("/{district}/desk/hours/units")
    ModelAndView units(
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable UUID after) {
        Actor by = actor.current();
        activities.mayPlan(by).orForbid();
        int of = year(year);
        List<ServiceLedger.UnitSum> all =
                ledger.unitSums(authority.unitsOf(by), by.isDistrictOfficer(), first(of), last(of));
        List<UnitId> left = all.stream()
                .map(ServiceLedger.UnitSum::unit)
                .dropWhile(unit -> after != null && !unit.value().equals(after))
                .skip(after == null ? 0 : 1)
                .toList();
        List<UnitId> shown = left.subList(0, Math.min(PAGE, left.size()));
        return new ModelAndView("service/units")
                .addObject("units", ledger.ofUnits(shown, first(of), last(of)))
                .addObject(
                        "hours",
                        new Hours(all.stream()
                                .mapToLong(one -> one.hours().minutes())
                                .sum()))
                .addObject(
                        "entries",
                        all.stream().mapToInt(ServiceLedger.UnitSum::entries).sum())
                .addObject("all", by.isDistrictOfficer())
                .addObject("year", of)
                .addObject("later", of < today.date().getYear())
                .addObject("next", left.size() > PAGE ? shown.getLast().value() : null);
    }

    /** @param after the last entry of the page before */
    @GetMapping("/{district}/desk/hours/units/{unit}")
    ModelAndView entries(
            @PathVariable UUID unit,
            @RequestParam(required = false) @Nullable String year,
            @RequestParam(required = false) @Nullable UUID after) {
        Actor by = actor.current();
        activities.mayPlan(by).orForbid();
        UnitId id = new UnitId(unit);
        boolean theirs = by.isDistrictOfficer()
                ? organizations.byId(id).isPresent()
                : authority.unitsOf(by).contains(id);
        if (!theirs) {
            throw Refused.missing();
        }
        int of = year(year);
        Optional<ServiceLedger.OfUnit> found =
                ledger.ofUnits(List.of(id), first(of), last(of)).stream().findFirst();
        ServiceRecord last = after == null
                ? null
                : ledger.byId(new ServiceId(after))
                        .filter(one -> one.unit().equals(id))
                        .orElse(null);
        List<LedgerLine> lines = ledger.counted(id, first(of), last(of), last, PAGE + 1);
        boolean more = lines.size() > PAGE;
        List<LedgerLine> shown = more ? lines.subList(0, PAGE) : lines;
        return new ModelAndView("service/unit")
                .addObject("unit", found.orElse(null))
                .addObject("path", "desk/hours/units/" + unit)
                .addObject("lines", shown)
                .addObject("year", of)
                .addObject("next", more ? shown.getLast().id() : null);
    }

    private static LocalDate first(int year) {
        return LocalDate.of(year, 1, 1);
    }

    private static LocalDate last(int year) {
        return LocalDate.of(year, 12, 31);
    }

    private int year(@Nullable String typed) {
        int now = today.date().getYear();
        int year = typed != null && typed.matches("[0-9]{4}") ? Integer.parseInt(typed) : now;
        return year < FIRST_YEAR || year > now ? now : year;
    }
}
