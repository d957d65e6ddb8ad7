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

    /** The year's figures of the whole district. */
    public List<Figure> figures() {
        int year = activities.today().getYear();
        long held = activities.count(ActivityFilter.in(ActivityState.HELD).during(year));
        GivenThings given = gifts.given(year);
        long units = alliances.countUnits();
        long published = bulletins.count(BulletinFilter.in(year));
        return List.of(
                new Figure(
                        held,
                        false,
                        Reason.of("workbench.figure.held"),
                        Reason.of("workbench.figure.held.open", held),
                        "activities?state=held&year=" + year),
                new Figure(
                        given.things(),
                        given.atLeast(),
                        Reason.of("workbench.figure.given"),
                        Reason.of("workbench.figure.given.open", given.gifts()),
                        "gifts?state=received&year=" + year),
                new Figure(
                        units,
                        false,
                        Reason.of("workbench.figure.units"),
                        Reason.of("workbench.figure.units.open"),
                        "alliances"),
                new Figure(
                        published,
                        false,
                        Reason.of("workbench.figure.bulletins"),
                        Reason.of("workbench.figure.bulletins.open", published),
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
