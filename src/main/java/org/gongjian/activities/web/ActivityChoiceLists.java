package org.gongjian.activities.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.HostRole;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Panels;
import org.gongjian.frame.Wording;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.Post;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;
import org.gongjian.places.Places;
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

    private final Places places;
    private final Organizations organizations;
    private final Posts posts;
    private final Programmes programmes;
    private final Tags tags;
    private final Audiences audiences;
    private final Panels panels;
    private final Voices voices;

    ActivityChoiceLists(
            Places places,
            Organizations organizations,
            Posts posts,
            Programmes programmes,
            Tags tags,
            Audiences audiences,
            Panels panels,
            Voices voices) {
        this.places = places;
        this.organizations = organizations;
        this.posts = posts;
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
        List<Choice> units = choices(organizations.all(), unit -> unit.id().value(), unit -> w.plain(unit.called()));
        page.addObject("places", choices(places.all(), place -> place.id().value(), place -> w.plain(place.name())));
        page.addObject("units", units);
        page.addObject("roles", choices(List.of(HostRole.values()), HostRole::name, role -> w.reason(role.label())));
        page.addObject(
                "programmes",
                choices(programmes.all(), programme -> programme.id().value(), programme -> w.plain(programme.name())));
        page.addObject("tags", choices(tags.all(), tag -> tag.id().value(), tag -> w.plain(tag.name())));
        page.addObject(
                "audiences",
                choices(audiences.all(), audience -> audience.id().value(), audience -> w.plain(audience.name())));
        page.addObject("speakers", speakers(units, w));
        page.addObject("records", activity == null ? List.of() : records(activity.ref(), w));
    }

    private List<Choice> speakers(List<Choice> units, Wording w) {
        List<Post> all = posts.all();
        Map<PostId, Localized> titles = posts.titles(all.stream().map(Post::id).toList());
        return Stream.concat(
                        all.stream()
                                .map(post -> new Choice(
                                        "post:" + post.id().value(),
                                        w.plain(titles.getOrDefault(post.id(), post.title())))),
                        units.stream().map(unit -> new Choice("unit:" + unit.value(), unit.label())))
                .toList();
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
