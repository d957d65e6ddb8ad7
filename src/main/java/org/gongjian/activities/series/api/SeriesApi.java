package org.gongjian.activities.series.api;

import java.util.List;
import java.util.Set;
import org.gongjian.activities.ActivityDetails;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.series.Recurrence;
import org.gongjian.activities.series.SeriesDesk;
import org.gongjian.activities.series.SeriesId;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The dates of a series: each is an activity, and has its own address and version. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/activities/{id}/series")
class SeriesApi {

    private final SeriesDesk series;
    private final CurrentActor actor;

    SeriesApi(SeriesDesk series, CurrentActor actor) {
        this.series = series;
        this.actor = actor;
    }

    /**
     * All dates of a series.
     *
     * @param number which of them was asked for, from 1
     * @param editedSingly planned dates that were changed on their own since
     */
    record Dates(SeriesId id, List<ActivityView> dates, int number, List<ActivityId> editedSingly) {}

    /** In the order of their days; 404 where the activity stands alone. */
    @GetMapping
    Dates show(@PathVariable ActivityId id) {
        SeriesDesk.Place place = series.placeOf(id).orElseThrow(Refused::missing);
        return new Dates(
                place.series(),
                place.all(),
                place.number(),
                place.all().stream()
                        .filter(place::isEditedSingly)
                        .map(ActivityView::id)
                        .toList());
    }

    /** How an activity is repeated. */
    record Repetition(SeriesId id, Recurrence recurrence) {}

    /** Makes a series of it; the same id again changes nothing. */
    @PostMapping
    Dates repeat(@PathVariable ActivityId id, @RequestBody Repetition repetition) {
        series.repeat(actor.current(), id, repetition.id(), repetition.recurrence());
        return show(id);
    }

    /**
     * What changes from a date on.
     *
     * @param details of this date as they are to be, on its day: in which they differ from what they were is changed on all
     * @param also later dates to be changed although they were edited singly
     * @param despite why it is to be so although a date clashes; asked for only where one does
     */
    record LaterDates(
            ActivityDetails details,
            Set<ActivityId> also,
            @Nullable String despite) {}

    /** This date and all later ones that are planned, all or none; each keeps its day. */
    @PostMapping("/change")
    Dates change(@PathVariable ActivityId id, Version version, @RequestBody LaterDates later) {
        series.changeFrom(actor.current(), id, version.number(), later.details(), later.also(), later.despite());
        return show(id);
    }

    /** Why they do not take place. */
    record Cancellation(Localized because) {}

    /** Those that are still planned, from this one on. */
    @PostMapping("/cancellation")
    Dates cancel(@PathVariable ActivityId id, @RequestBody Cancellation cancellation) {
        series.cancelFrom(actor.current(), id, cancellation.because());
        return show(id);
    }
}
