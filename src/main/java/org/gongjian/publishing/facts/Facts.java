package org.gongjian.publishing.facts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.claims.Claim;
import org.gongjian.claims.register.Case;
import org.gongjian.claims.wall.Launched;
import org.gongjian.claims.wall.Launches;
import org.gongjian.custody.ByWhom;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.files.RecordFiles;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GiftTitles;
import org.gongjian.giving.GiftView;
import org.gongjian.giving.Gifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;
import org.gongjian.places.Places;
import org.gongjian.reading.ReadingRoom;
import org.gongjian.reading.ReadingRooms;
import org.gongjian.reading.StockKind;
import org.gongjian.voices.VoiceKind;
import org.gongjian.voices.VoiceView;
import org.gongjian.voices.Voices;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws the facts of a bulletin from the records, always as a visitor may see them: a draft shows what will be public. */
@Service
@Transactional(readOnly = true)
public class Facts {

    private final Activities activities;
    private final Organizations organizations;
    private final Posts posts;
    private final Places places;
    private final Gifts gifts;
    private final GiftTitles titles;
    private final Launches launches;
    private final Voices voices;
    private final ReadingRooms readingRooms;
    private final RecordFiles files;

    Facts(
            Activities activities,
            Organizations organizations,
            Posts posts,
            Places places,
            Gifts gifts,
            GiftTitles titles,
            Launches launches,
            Voices voices,
            ReadingRooms readingRooms,
            RecordFiles files) {
        this.activities = activities;
        this.organizations = organizations;
        this.posts = posts;
        this.places = places;
        this.gifts = gifts;
        this.titles = titles;
        this.launches = launches;
        this.voices = voices;
        this.readingRooms = readingRooms;
        this.files = files;
    }

    public BulletinFacts of(ActivityId id) {
        ActivityView activity = activities.require(id);
        List<GiftView> given = gifts.ofActivity(Actor.visitor(), id);
        List<VoiceView> said = Stream.concat(
                        Stream.of(activity.ref()),
                        given.stream().map(gift -> gift.id().ref()))
                .flatMap(record -> voices.about(record).stream())
                .toList();
        return new BulletinFacts(
                activity,
                places.names(List.of(activity.details().place()))
                        .getOrDefault(activity.details().place(), activity.title()),
                hosts(activity),
                gifts(given),
                claimed(activity),
                said.stream().filter(voice -> voice.kind() == VoiceKind.THANKS).toList(),
                said.stream().filter(voice -> voice.kind() != VoiceKind.THANKS).toList(),
                readingRooms(given),
                files.publicPhotosOf(activity.ref()));
    }

    private List<BulletinFacts.Host> hosts(ActivityView activity) {
        Map<UnitId, Localized> names = organizations.shortNames(activity.hosts().units());
        return activity.hosts().all().stream()
                .flatMap(host -> Optional.ofNullable(names.get(host.unit())).stream()
                        .map(name -> new BulletinFacts.Host(host.unit(), name, host.role())))
                .toList();
    }

    private BulletinFacts.Claimed claimed(ActivityView activity) {
        Launched launched = launches.on(activity.day(), activity.hosts().units());
        Map<UnitId, Localized> names = organizations.shortNames(launched.entries().stream()
                .flatMap(entry -> entry.claim().claimers().stream())
                .distinct()
                .toList());
        return new BulletinFacts.Claimed(
                launched.entries().stream()
                        .map(entry -> claimed(entry.claim(), entry.about(), names))
                        .toList(),
                launched.pledged());
    }

    private static BulletinFacts.Claimed.One claimed(Claim claim, Case about, Map<UnitId, Localized> names) {
        return new BulletinFacts.Claimed.One(
                about.title(),
                about.path(),
                about.number().label(),
                Reason.of("claims.fact.amount", claim.quantity().toString(), claim.unit()),
                Stream.concat(
                                Stream.of(claim.lead()),
                                claim.claimers().stream()
                                        .filter(unit -> !unit.equals(claim.lead()))
                                        .sorted(Comparator.comparing(UnitId::value)))
                        .flatMap(unit -> Optional.ofNullable(names.get(unit)).stream())
                        .toList());
    }

    private List<GivenGift> gifts(List<GiftView> given) {
        Map<GiftId, Localized> called = titles.of(given);
        Map<UnitId, Localized> units = organizations.shortNames(given.stream()
                .flatMap(gift -> Stream.of(gift.donor(), gift.receiver()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        List<PostId> inPost = new ArrayList<>();
        for (GiftView gift : given) {
            ByWhom handler = gift.handler();
            Stream.of(handler == null ? null : handler.post(), gift.receivedBy())
                    .filter(Objects::nonNull)
                    .forEach(inPost::add);
        }
        Map<PostId, Localized> postTitles = posts.titles(inPost);
        return given.stream()
                .sorted((one, other) -> one.id().value().compareTo(other.id().value()))
                .map(gift -> new GivenGift(
                        gift,
                        called.getOrDefault(gift.id(), gift.purpose()),
                        donor(gift, units),
                        handler(gift, postTitles),
                        units.getOrDefault(gift.receiver(), gift.purpose()),
                        gift.receivedBy() == null ? null : postTitles.get(gift.receivedBy())))
                .toList();
    }

    private static @Nullable Localized donor(GiftView gift, Map<UnitId, Localized> units) {
        String person = gift.personName();
        if (person != null) {
            return Localized.zh(person);
        }
        return gift.donor() == null ? null : units.get(gift.donor());
    }

    private static @Nullable Localized handler(GiftView gift, Map<PostId, Localized> postTitles) {
        ByWhom handler = gift.handler();
        if (handler == null) {
            return null;
        }
        return handler.post() == null ? handler.words() : postTitles.get(handler.post());
    }

    private List<BulletinFacts.Room> readingRooms(List<GiftView> given) {
        return given.stream()
                .map(GiftView::shelf)
                .distinct()
                .flatMap(shelf -> readingRooms.at(shelf).stream())
                .map(room -> new BulletinFacts.Room(room, newKinds(room, given)))
                .toList();
    }

    private static List<Localized> newKinds(ReadingRoom room, List<GiftView> given) {
        return given.stream()
                .flatMap(gift -> room.newThrough(gift.id().ref()).stream())
                .map(StockKind::path)
                .distinct()
                .toList();
    }
}
