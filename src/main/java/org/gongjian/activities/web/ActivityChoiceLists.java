package org.gongjian.activities.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.HostRole;
import org.gongjian.audit.RecordRef;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Panels;
import org.gongjian.frame.Wording;
import org.gongjian.organizations.UnitOffers;
import org.gongjian.places.PlaceOffers;
import org.gongjian.programmes.Audiences;
import org.gongjian.programmes.Programmes;
import org.gongjian.programmes.Tags;
import org.gongjian.voices.Voices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the form of an activity offers to choose from: records that are there, never typed again. */
@Component
class ActivityChoiceLists {

    private final PlaceOffers places;
    private final UnitOffers units;
    private final Programmes programmes;
    private final Tags tags;
    private final Audiences audiences;
    private final Panels panels;
    private final Voices voices;

    ActivityChoiceLists(
            PlaceOffers places,
            UnitOffers units,
            Programmes programmes,
            Tags tags,
            Audiences audiences,
            Panels panels,
            Voices voices) {
        this.places = places;
        this.units = units;
        this.programmes = programmes;
        this.tags = tags;
        this.audiences = audiences;
        this.panels = panels;
        this.voices = voices;
    }

    /**
     * @param activity the one that is changed, null where one is planned
     */
    void offerOn(ModelAndView page, Wording w, @Nullable ActivityView activity) {
        page.addObject("places", places.named(w));
        page.addObject("units", units.called(w));
        page.addObject("roles", choices(List.of(HostRole.values()), HostRole::name, role -> w.reason(role.label())));
        page.addObject(
                "programmes",
                choices(programmes.all(), programme -> programme.id().value(), programme -> w.plain(programme.name())));
        page.addObject("tags", choices(tags.all(), tag -> tag.id().value(), tag -> w.plain(tag.name())));
        page.addObject(
                "audiences",
                choices(audiences.all(), audience -> audience.id().value(), audience -> w.plain(audience.name())));
        page.addObject("speakers", units.speakers(w));
        page.addObject("records", activity == null ? List.of() : records(activity.ref(), w));
    }

    /** Records that hang on the activity: an item of its programme may have led to one of them. */
    private List<Choice> records(RecordRef activity, Wording w) {
        List<Choice> records = new ArrayList<>();
        panels.relatedTo(activity)
                .forEach(group -> group.records()
                        .forEach(record -> records.add(new Choice(
                                record.ref().kind() + ":" + record.ref().id(),
                                w.t(group.heading()) + " · " + w.plain(record.title())))));
        voices.about(activity)
                .forEach(voice -> records.add(new Choice(
                        "voice:" + voice.id().value(),
                        w.reason(voice.kind().label()) + " · " + w.reason(voice.who()))));
        return records;
    }

    private static <T> List<Choice> choices(List<T> records, Function<T, Object> value, Function<T, String> label) {
        return records.stream()
                .map(record -> Choice.of(value.apply(record), label.apply(record)))
                .toList();
    }
}
