package org.gongjian.activities.panels;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityTime;
import org.gongjian.activities.ActivityView;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.files.FileHost;
import org.gongjian.frame.Wording;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.Actors;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.places.Places;
import org.springframework.stereotype.Component;

/** Whoever keeps an activity keeps its photos and documents; their captions say when, where, by whom and under which theme. */
@Component
class FilesOfActivities implements FileHost {

    private final Activities activities;
    private final ActivityDesk desk;
    private final Places places;
    private final Organizations organizations;
    private final Actors actors;
    private final Districts districts;
    private final Wordings wordings;

    FilesOfActivities(
            Activities activities,
            ActivityDesk desk,
            Places places,
            Organizations organizations,
            Actors actors,
            Districts districts,
            Wordings wordings) {
        this.activities = activities;
        this.desk = desk;
        this.places = places;
        this.organizations = organizations;
        this.actors = actors;
        this.districts = districts;
        this.wordings = wordings;
    }

    @Override
    public Set<String> kinds() {
        return Set.of(ActivityId.KIND);
    }

    @Override
    public Verdict mayAdd(Author by, RecordRef record) {
        return mayKeep(by, record, (activity, keeps) -> keeps.and(desk.mayChange(activity)));
    }

    @Override
    public Verdict mayChange(Author by, RecordRef record) {
        return mayKeep(by, record, (activity, keeps) -> keeps);
    }

    @Override
    public boolean isPublic(RecordRef record) {
        return byRef(record).isPresent();
    }

    @Override
    public Optional<Localized> caption(RecordRef record) {
        return byRef(record)
                .map(activity ->
                        Localized.of(caption(activity, Locale.SIMPLIFIED_CHINESE), caption(activity, Locale.ENGLISH)));
    }

    private Verdict mayKeep(Author by, RecordRef record, BiFunction<ActivityView, Verdict, Verdict> further) {
        return byRef(record)
                .map(activity -> further.apply(activity, desk.mayKeep(actors.of(by), activity)))
                .orElse(Verdict.refused(Reason.of("refused.missing")));
    }

    private Optional<ActivityView> byRef(RecordRef record) {
        return activities.byId(new ActivityId(record.id()));
    }

    private String caption(ActivityView activity, Locale locale) {
        Wording w = wordings.in(
                locale,
                CurrentDistrict.id()
                        .flatMap(districts::byId)
                        .map(District::zone)
                        .orElseThrow(Refused::missing));
        Map<UnitId, Localized> names = organizations.shortNames(activity.hosts().units());
        String hosts = activity.hosts().all().stream()
                .flatMap(host -> Optional.ofNullable(names.get(host.unit())).stream())
                .map(w::plain)
                .collect(Collectors.joining(w.t("activities.caption.and")));
        Localized theme = activity.details().theme();
        return w.t(
                "activities.caption",
                when(activity.details().time(), w),
                places.names(List.of(activity.details().place()))
                        .getOrDefault(activity.details().place(), activity.title()),
                hosts,
                theme == null ? activity.title() : theme);
    }

    private static String when(ActivityTime time, Wording w) {
        return time.startsAt() == null ? w.date(time.day()) : w.dateTime(time.startsAt());
    }
}
