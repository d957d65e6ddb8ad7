package org.gongjian.activities;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.AudienceId;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.TagId;
import org.jspecify.annotations.Nullable;

/** What an activity is: everything that is typed or chosen before it takes place, and may be mended afterwards. */
public record ActivityDetails(
        Localized title,
        @Nullable Localized theme,
        @Nullable Localized occasion,
        @Longest(1_000) Localized purpose,
        @Nullable ProgrammeId programme,
        PlaceId place,
        ActivityTime time,
        Hosts hosts,
        Set<TagId> tags,
        Set<AudienceId> audiences,
        List<ProgrammeItem> items) {

    private static final int MOST_ITEMS = 60;

    public ActivityDetails {
        tags = Set.copyOf(tags);
        audiences = Set.copyOf(audiences);
        items = List.copyOf(items);
        if (items.size() > MOST_ITEMS) {
            throw Refused.invalid("items[" + MOST_ITEMS + "].what", Reason.of("activities.items.many", MOST_ITEMS));
        }
    }

    public ActivityDetails withItems(List<ProgrammeItem> others) {
        return new ActivityDetails(
                title, theme, occasion, purpose, programme, place, time, hosts, tags, audiences, others);
    }

    public ActivityDetails at(ActivityTime other) {
        return new ActivityDetails(
                title, theme, occasion, purpose, programme, place, other, hosts, tags, audiences, items);
    }

    /**
     * These details, changed as others were: a field in which the two do not differ stays as it is here. The day stays.
     *
     * @param zone whose hours are taken over
     */
    public ActivityDetails changedAs(ActivityDetails before, ActivityDetails after, ZoneId zone) {
        return new ActivityDetails(
                Objects.equals(before.title, after.title) ? title : after.title,
                Objects.equals(before.theme, after.theme) ? theme : after.theme,
                Objects.equals(before.occasion, after.occasion) ? occasion : after.occasion,
                Objects.equals(before.purpose, after.purpose) ? purpose : after.purpose,
                Objects.equals(before.programme, after.programme) ? programme : after.programme,
                before.place.equals(after.place) ? place : after.place,
                before.time.equals(after.time) ? time : after.time.movedTo(time.day(), zone),
                before.hosts.equals(after.hosts) ? hosts : after.hosts,
                before.tags.equals(after.tags) ? tags : after.tags,
                before.audiences.equals(after.audiences) ? audiences : after.audiences,
                before.items.equals(after.items) ? items : after.items);
    }

    /** The names of the fields in which the other differs, as audit lines name them. */
    List<String> differencesTo(ActivityDetails other) {
        List<String> names = new ArrayList<>();
        note(names, "title", title, other.title);
        note(names, "theme", theme, other.theme);
        note(names, "occasion", occasion, other.occasion);
        note(names, "purpose", purpose, other.purpose);
        note(names, "programme", programme, other.programme);
        note(names, "place", place, other.place);
        note(names, "time", time, other.time);
        note(names, "hosts", hosts, other.hosts);
        note(names, "tags", tags, other.tags);
        note(names, "audiences", audiences, other.audiences);
        note(names, "items", items, other.items);
        return names;
    }

    private static void note(List<String> names, String name, @Nullable Object ours, @Nullable Object theirs) {
        if (!Objects.equals(ours, theirs)) {
            names.add(name);
        }
    }
}
