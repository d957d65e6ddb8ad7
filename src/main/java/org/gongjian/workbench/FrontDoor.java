package org.gongjian.workbench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityFilter;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityState;
import org.gongjian.activities.ActivityView;
import org.gongjian.alliances.Alliances;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.Figure;
import org.gongjian.giving.Gifts;
import org.gongjian.giving.GivenThings;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.publishing.BulletinFilter;
import org.gongjian.publishing.BulletinView;
import org.gongjian.publishing.Bulletins;
import org.gongjian.voices.VoiceKind;
import org.gongjian.voices.VoiceView;
import org.gongjian.voices.Voices;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What everybody sees first of a district: figures that open, what is on, what was done, what was said of it. */
@Service
@Transactional(readOnly = true)
public class FrontDoor {

    private static final int ON = 4;
    private static final int DONE = 3;
    private static final int BULLETINS = 4;

    private final Activities activities;
    private final Gifts gifts;
    private final Alliances alliances;
    private final Bulletins bulletins;
    private final Voices voices;
    private final Places places;
    private final Organizations organizations;

    FrontDoor(
            Activities activities,
            Gifts gifts,
            Alliances alliances,
            Bulletins bulletins,
            Voices voices,
            Places places,
            Organizations organizations) {
        this.activities = activities;
        this.gifts = gifts;
        this.alliances = alliances;
        this.bulletins = bulletins;
        this.voices = voices;
        this.places = places;
        this.organizations = organizations;
    }

    /**
     * @param said the thanks, or else a quote, about each of those done, where there is one
     */
    public record View(
            List<Figure> figures,
            List<ActivityView> on,
            List<ActivityView> done,
            Map<ActivityId, VoiceView> said,
            List<BulletinView> bulletins,
            Map<PlaceId, Localized> places,
            Map<UnitId, Localized> units) {

        public boolean isEmpty() {
            return on.isEmpty() && done.isEmpty() && bulletins.isEmpty();
        }
    }

    public View open() {
        List<ActivityView> on = activities.upcoming(ON);
        List<ActivityView> done = activities.held(DONE);
        Set<PlaceId> where = new HashSet<>();
        Set<UnitId> hosts = new HashSet<>();
        List.of(on, done)
                .forEach(list -> list.forEach(activity -> {
                    where.add(activity.details().place());
                    hosts.addAll(activity.hosts().units());
                }));
        Map<ActivityId, VoiceView> said = new HashMap<>();
        done.forEach(activity -> saidOf(activity).ifPresent(voice -> said.put(activity.id(), voice)));
        return new View(
                figures(),
                on,
                done,
                said,
                bulletins.latest(BULLETINS),
                places.names(where),
                organizations.shortNames(hosts));
    }

    /** What a year brought the whole district. */
    private record Work(int year, long held, GivenThings given, long bulletins) {

        boolean isNothing() {
            return held == 0 && given.gifts() == 0 && bulletins == 0;
        }
    }

    /** The figures of the whole district: of this year, or of the last one with activities while this one has nothing. */
    public List<Figure> figures() {
        Work thisYear = workOf(activities.today().getYear());
        return figures(
                thisYear.isNothing()
                        ? activities.held(1).stream()
                                .map(last -> workOf(last.day().getYear()))
                                .findFirst()
                                .orElse(thisYear)
                        : thisYear);
    }

    private Work workOf(int year) {
        return new Work(
                year,
                activities.count(ActivityFilter.in(ActivityState.HELD).during(year)),
                gifts.given(year),
                bulletins.count(BulletinFilter.in(year)));
    }

    private List<Figure> figures(Work work) {
        String year = Integer.toString(work.year());
        GivenThings given = work.given();
        long units = alliances.countUnits();
        return List.of(
                new Figure(
                        work.held(),
                        false,
                        Figure.label("workbench.figure.held", work.held(), year),
                        Reason.of("workbench.figure.held.open", work.held()),
                        "activities?state=held&year=" + year),
                new Figure(
                        given.things(),
                        given.atLeast(),
                        Figure.label("workbench.figure.given", given.things(), year),
                        Reason.of("workbench.figure.given.open", given.gifts()),
                        "gifts?state=received&year=" + year),
                new Figure(
                        units,
                        false,
                        Figure.label("workbench.figure.units", units),
                        Reason.of("workbench.figure.units.open"),
                        "alliances"),
                new Figure(
                        work.bulletins(),
                        false,
                        Figure.label("workbench.figure.bulletins", work.bulletins(), year),
                        Reason.of("workbench.figure.bulletins.open", work.bulletins()),
                        "bulletins?year=" + year));
    }

    private Optional<VoiceView> saidOf(ActivityView activity) {
        List<VoiceView> about = voices.about(activity.ref());
        return gifts.ofActivity(Actor.visitor(), activity.id()).stream()
                .flatMap(gift -> voices.about(gift.id().ref()).stream())
                .filter(voice -> voice.kind() == VoiceKind.THANKS)
                .findFirst()
                .or(() -> about.stream().findFirst());
    }
}
