package org.gongjian.reading.api;

import java.time.YearMonth;
import java.util.List;
import org.gongjian.district.Today;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.identity.CurrentActor;
import org.gongjian.places.PlaceId;
import org.gongjian.reading.counts.MonthCount;
import org.gongjian.reading.counts.Months;
import org.gongjian.reading.counts.MonthsBrought;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Visits and loans of all sites by month: anybody reads them, who keeps the network brings in many at once. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/library/months")
class LibraryMonthsApi {

    private final Months months;
    private final Today today;
    private final CurrentActor actor;

    LibraryMonthsApi(Months months, Today today, CurrentActor actor) {
        this.months = months;
        this.today = today;
        this.actor = actor;
    }

    /**
     * Of a year, by month and site.
     *
     * @param year this one where nothing is said
     */
    @GetMapping
    Slice<MonthCount> list(@RequestParam(required = false) @Nullable Integer year, Part part) {
        int asked = year == null ? today.date().getYear() : Math.clamp(year, 1, 9_999);
        return part.ofOneMore(months.ofYear(asked, part.after(MonthCount.class), part.size() + 1), count -> count);
    }

    /** Visits and loans of a site in a month. */
    record SiteMonth(PlaceId place, YearMonth month, int visits, int loans) {}

    /** @param onlyLook tells what it would change, and changes nothing */
    record SiteMonths(List<SiteMonth> months, boolean onlyLook) {}

    /**
     * What was brought in, or would be.
     *
     * @param added months nobody had said before
     * @param changed months that said something else
     * @param same months that said just this
     */
    record MonthsTaken(int added, int changed, int same) {}

    /** All of them or none; the same again changes nothing. */
    @PostMapping
    MonthsTaken bring(@RequestBody SiteMonths said) {
        MonthsBrought brought = months.bring(
                actor.current(),
                said.months().stream()
                        .map(month -> new MonthCount(month.place(), month.month(), month.visits(), month.loans(), 0))
                        .toList(),
                said.onlyLook());
        return new MonthsTaken(brought.added(), brought.changed(), brought.same());
    }
}
