package org.gongjian.activities;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.identity.Actor;
import org.gongjian.notices.Audience;
import org.gongjian.notices.Notice;
import org.gongjian.notices.NoticeKind;
import org.gongjian.notices.NoticeKinds;
import org.gongjian.notices.NoticedRecords;
import org.gongjian.notices.Notices;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells everybody concerned that an activity does not take place, or at another time: at once, for people are on their way. */
@Component
class ActivityNews implements NoticeKinds, NoticedRecords {

    private static final String TOPIC = "activities";
    private static final NoticeKind CANCELLED = new NoticeKind("activity-cancelled", TOPIC);
    private static final NoticeKind POSTPONED = new NoticeKind("activity-postponed", TOPIC);
    private static final NoticeKind CHANGED = new NoticeKind("activity-changed", TOPIC);

    private final Notices notices;
    private final ActivityLists lists;
    private final ObjectProvider<ActivityConcerned> parts;

    ActivityNews(Notices notices, ActivityLists lists, ObjectProvider<ActivityConcerned> parts) {
        this.notices = notices;
        this.lists = lists;
        this.parts = parts;
    }

    void cancelled(Activity activity, Author by) {
        tell(CANCELLED, activity, activity.version() + 1, concerned(activity), by);
    }

    void postponed(Activity activity, int version, Author by) {
        tell(POSTPONED, activity, version, concerned(activity), by);
    }

    /** Dates of a series changed together: whoever has a part in a date is told of it, the hosts of the first one only. */
    void changed(List<Activity> dates, Author by) {
        for (Activity date : dates) {
            boolean first = date.equals(dates.getFirst());
            tell(CHANGED, date, date.version(), first ? concerned(date) : new Audience.Together(partsOf(date)), by);
        }
    }

    private void tell(NoticeKind kind, Activity activity, int version, Audience audience, Author by) {
        Reason says = Reason.of(
                "notices.says." + kind.code(), activity.details().time().day());
        notices.tell(Notice.of(kind, activity.id().ref(), says, audience)
                .concerning(activity.details().hosts().units())
                .round(version)
                .urgently()
                .doneBy(by));
    }

    private Audience concerned(Activity activity) {
        List<Audience> all = new ArrayList<>();
        all.add(Audience.peopleOf(activity.details().hosts().units()));
        all.addAll(partsOf(activity));
        return new Audience.Together(all);
    }

    private List<Audience> partsOf(Activity activity) {
        return parts.orderedStream()
                .flatMap(part -> part.concernedBy(activity.id()).stream())
                .toList();
    }

    @Override
    public List<NoticeKind> kinds() {
        return List.of(CANCELLED, POSTPONED, CHANGED);
    }

    @Override
    public String kind() {
        return ActivityId.KIND;
    }

    @Override
    public String path(UUID id) {
        return new ActivityId(id).path();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, Localized> titlesFor(Actor reader, Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : lists.titles(ids).entrySet().stream()
                        .collect(Collectors.toUnmodifiableMap(
                                entry -> entry.getKey().value(), Map.Entry::getValue));
    }
}
