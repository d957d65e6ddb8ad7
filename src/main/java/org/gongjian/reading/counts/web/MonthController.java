package org.gongjian.reading.counts.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Reason;
import org.gongjian.district.Today;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.CurrentActor;
import org.gongjian.places.PlaceId;
import org.gongjian.reading.counts.MonthCount;
import org.gongjian.reading.counts.Months;
import org.gongjian.reading.network.LibraryPermissions;
import org.gongjian.reading.network.Network;
import org.gongjian.reading.network.Site;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A site says how many came and how many books they borrowed in a month. */
@Controller
class MonthController {

    private final Months months;
    private final Network network;
    private final LibraryPermissions permissions;
    private final CurrentActor actor;
    private final Today today;

    MonthController(Months months, Network network, LibraryPermissions permissions, CurrentActor actor, Today today) {
        this.months = months;
        this.network = network;
        this.permissions = permissions;
        this.actor = actor;
        this.today = today;
    }

    @GetMapping("/{district}/library/sites/{place}/month")
    ModelAndView toSay(@PathVariable UUID place, Form asked) {
        Site site = kept(place);
        YearMonth month =
                read(asked.value("month")).orElse(YearMonth.from(today.date()).minusMonths(1));
        MonthCount known = known(site, month);
        Form form = Form.blank().with("id", null).with("month", month).with("version", known.version());
        return page(
                known.version() == 0
                        ? form
                        : form.with("visits", known.visits()).with("loans", known.loans()),
                site);
    }

    @PostMapping("/{district}/library/sites/{place}/month")
    ModelAndView say(@PathVariable UUID place, Form form, @ModelAttribute("frame") PageFrame frame) {
        Site site = kept(place);
        Optional<YearMonth> month = read(form.value("month"));
        if (month.isEmpty()) {
            form.fault("month", Reason.of("reading.rule.month-form"));
        }
        Optional<Integer> visits = number(form, "visits");
        Optional<Integer> loans = number(form, "loans");
        return form.submit(() -> {
                    months.say(
                            actor.current(),
                            new MonthCount(
                                    site.place().id(),
                                    month.orElseThrow(),
                                    visits.orElseThrow(),
                                    loans.orElseThrow(),
                                    Math.max(0, form.version())));
                    return site;
                })
                .map(done -> SeeOther.at(frame.at(done.path())))
                .orElseGet(() -> page(
                        form.isStale()
                                ? form.with(
                                        "version",
                                        known(site, month.orElseThrow()).version())
                                : form,
                        site));
    }

    private MonthCount known(Site site, YearMonth month) {
        return months.of(site.place().id(), 240).stream()
                .filter(count -> count.month().equals(month))
                .findFirst()
                .orElseGet(() -> new MonthCount(site.place().id(), month, 0, 0, 0));
    }

    private static Optional<Integer> number(Form form, String field) {
        return form.value(field).strip().matches("[0０]+") ? Optional.of(0) : form.count(field, MonthCount.MOST);
    }

    /** 2024-05 or 2024年5月. */
    private static Optional<YearMonth> read(String typed) {
        String[] parts = typed.strip().split("\\s*[-/.年]\\s*", -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            String number = parts[1].replace("月", "").strip();
            return Optional.of(YearMonth.from(
                    LocalDate.parse(parts[0] + "-" + (number.length() == 1 ? "0" : "") + number + "-01")));
        } catch (DateTimeParseException wrong) {
            return Optional.empty();
        }
    }

    private Site kept(UUID place) {
        Site site = network.require(new PlaceId(place));
        permissions.mayKeepSite(actor.current(), site).orForbid();
        return site;
    }

    private static ModelAndView page(Form form, Site site) {
        return form.on("reading/month").addObject("site", site);
    }
}
