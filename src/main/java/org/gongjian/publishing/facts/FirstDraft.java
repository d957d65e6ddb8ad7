package org.gongjian.publishing.facts;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.gongjian.activities.ActivityFacts;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.FactsOfParts;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.Wording;
import org.gongjian.frame.Wordings;
import org.gongjian.giving.GiftView;
import org.springframework.stereotype.Component;

/** Composes a headline and a lead from the records, in both languages: something to rewrite rather than an empty page. */
@Component
public class FirstDraft {

    private static final int MOST_TITLES = 3;
    private static final LocalTime NOON = LocalTime.NOON;
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final Wordings wordings;
    private final Districts districts;
    private final FactsOfParts parts;

    FirstDraft(Wordings wordings, Districts districts, FactsOfParts parts) {
        this.wordings = wordings;
        this.districts = districts;
        this.parts = parts;
    }

    /** The theme where there is one, otherwise the title. */
    public Localized headline(ActivityView activity) {
        Localized theme = activity.details().theme();
        return theme == null ? activity.title() : theme;
    }

    public Localized lead(BulletinFacts facts) {
        return inBoth(w -> lead(facts, w));
    }

    private String lead(BulletinFacts facts, Wording w) {
        String held = w.t(
                "publishing.draft.lead",
                day(facts.activity(), w),
                listed(facts.hosts().stream().map(BulletinFacts.Host::name).toList(), w),
                facts.place(),
                facts.activity().title());
        return Stream.of(
                        facts.gifts().stream().map(gift -> gift(gift, w)),
                        claimed(facts.claimed(), w).stream(),
                        parts.of(facts.activity()).stream()
                                .filter(ActivityFacts.Fact::news)
                                .map(fact -> fact(fact, w)))
                .flatMap(Function.identity())
                .reduce(held, (said, next) -> w.t("publishing.draft.sentences", said, next));
    }

    private static String gift(GivenGift gift, Wording w) {
        String donor = gift.donor() == null
                ? w.t(gift.gift().isByPerson() ? "publishing.draft.resident" : "publishing.draft.donor")
                : w.plain(gift.donor());
        return w.t("publishing.draft.gift", donor, gift.receiver(), things(gift.gift(), w));
    }

    private static String fact(ActivityFacts.Fact fact, Wording w) {
        return w.t(
                "publishing.draft.fact",
                w.t(fact.label()),
                String.join(
                        w.t("publishing.draft.comma"),
                        fact.words().stream().map(w::reason).toList()));
    }

    private static Optional<String> claimed(BulletinFacts.Claimed claimed, Wording w) {
        int count = claimed.all().size();
        if (count == 0) {
            return Optional.empty();
        }
        String what = named(
                claimed.all().stream().map(BulletinFacts.Claimed.One::title).toList(), w);
        return Optional.of(
                claimed.pledged().signum() == 0
                        ? w.t("publishing.draft.claimed", what, count)
                        : w.t("publishing.draft.claimed.pledged", what, count, w.number(claimed.pledged())));
    }

    private static String things(GiftView gift, Wording w) {
        return named(gift.lines().stream().map(line -> line.given().title()).toList(), w);
    }

    private static String named(List<Localized> titles, Wording w) {
        return titles.size() <= MOST_TITLES
                ? listed(titles, w)
                : w.t(
                        "publishing.draft.more",
                        String.join(
                                w.t("publishing.draft.comma"),
                                titles.stream().limit(MOST_TITLES).map(w::plain).toList()));
    }

    private static String day(ActivityView activity, Wording w) {
        Instant from = activity.details().time().startsAt();
        return w.t(
                "publishing.draft.day." + (from == null ? "whole" : partOfDay(from, w.zone())),
                w.shortDate(activity.day()));
    }

    private static String partOfDay(Instant from, ZoneId zone) {
        LocalTime time = from.atZone(zone).toLocalTime();
        return time.isBefore(NOON) ? "morning" : time.isBefore(EVENING) ? "afternoon" : "evening";
    }

    private static String listed(List<Localized> names, Wording w) {
        List<String> said = names.stream().map(w::plain).toList();
        if (said.size() < 2) {
            return String.join("", said);
        }
        return w.t(
                "publishing.draft.and",
                String.join(w.t("publishing.draft.comma"), said.subList(0, said.size() - 1)),
                said.getLast());
    }

    private Localized inBoth(Function<Wording, String> text) {
        ZoneId zone = CurrentDistrict.id()
                .flatMap(districts::byId)
                .map(District::zone)
                .orElseThrow(Refused::missing);
        return Localized.of(
                text.apply(wordings.in(Locale.SIMPLIFIED_CHINESE, zone)),
                text.apply(wordings.in(Locale.ENGLISH, zone)));
    }
}
