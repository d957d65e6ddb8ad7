package org.gongjian.activities.panels;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityFilter;
import org.gongjian.activities.ActivityState;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.Attendance;
import org.gongjian.district.Reason;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.years.Chapter;
import org.gongjian.organizations.years.YearRow;
import org.gongjian.organizations.years.YearSection;
import org.gongjian.voices.VoiceKind;
import org.gongjian.voices.VoiceView;
import org.gongjian.voices.Voices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The activities a unit hosted in a year, in any role, and the thanks that were said about them. */
@Component
class HostedInAYear implements YearSection {

    private static final int MOST = 2_000;

    private final Activities activities;
    private final Voices voices;

    HostedInAYear(Activities activities, Voices voices) {
        this.activities = activities;
        this.voices = voices;
    }

    @Override
    public List<Part> of(UnitId unit, LocalDate from, LocalDate until) {
        List<ActivityView> held = held(unit, from.getYear());
        return List.of(
                new Part(
                        Chapter.HOSTED,
                        held.stream().map(activity -> hosted(activity, unit)).toList(),
                        totals(held)),
                Part.of(
                        Chapter.THANKED,
                        held.stream()
                                .flatMap(activity -> voices.about(activity.ref()).stream()
                                        .filter(voice -> voice.kind() == VoiceKind.THANKS)
                                        .map(voice -> thanked(activity, voice, unit)))
                                .toList()));
    }

    @Override
    public Set<Integer> years(UnitId unit) {
        return held(unit, null).stream()
                .map(activity -> activity.day().getYear())
                .collect(Collectors.toSet());
    }

    private List<ActivityView> held(UnitId unit, @Nullable Integer year) {
        return activities
                .page(new ActivityFilter(ActivityState.HELD, null, unit, null, null, null, year), null, MOST)
                .activities();
    }

    private static YearRow hosted(ActivityView activity, UnitId unit) {
        return new YearRow(
                activity.ref(),
                activity.path(),
                activity.title(),
                activity.day(),
                activity.attendance().map(Attendance::words).orElseGet(() -> Reason.of("activities.year.uncounted")),
                null,
                others(activity, unit));
    }

    private static YearRow thanked(ActivityView activity, VoiceView voice, UnitId unit) {
        return new YearRow(
                voice.id().ref(),
                activity.path(),
                voice.words(),
                activity.day(),
                Reason.of("activities.year.said", voice.who(), activity.title()),
                null,
                others(activity, unit));
    }

    /** Attendances are added up only where each is known. */
    private static List<Reason> totals(List<ActivityView> held) {
        if (held.isEmpty()
                || held.stream().anyMatch(activity -> activity.attendance().isEmpty())) {
            return List.of();
        }
        long attendances = held.stream()
                .flatMap(activity -> activity.attendance().stream())
                .mapToLong(Attendance::persons)
                .sum();
        boolean estimated = held.stream()
                .flatMap(activity -> activity.attendance().stream())
                .anyMatch(attendance -> attendance.basis() == Attendance.Basis.ESTIMATED);
        return List.of(Reason.of(
                estimated ? "activities.year.attendances.estimated" : "activities.year.attendances", attendances));
    }

    private static Set<UnitId> others(ActivityView activity, UnitId unit) {
        Set<UnitId> others = new HashSet<>(activity.hosts().units());
        others.remove(unit);
        return others;
    }
}
