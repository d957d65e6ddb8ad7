package org.gongjian.recognition.awards;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What to call the units, places, posts and kinds that awards name. */
@Component
@Transactional(readOnly = true)
public class AwardNames {

    private final Organizations organizations;
    private final Places places;
    private final Posts posts;
    private final AwardKinds kinds;
    private final Wordings wordings;

    AwardNames(Organizations organizations, Places places, Posts posts, AwardKinds kinds, Wordings wordings) {
        this.organizations = organizations;
        this.places = places;
        this.posts = posts;
        this.kinds = kinds;
        this.wordings = wordings;
    }

    /** One question for each sort of name. */
    public Known of(Collection<Award> awards) {
        List<Organization> units = organizations.byIds(
                awards.stream().flatMap(Awards::unitsOf).distinct().toList());
        return new Known(
                units.stream().collect(Collectors.toUnmodifiableMap(Organization::id, Organization::name)),
                units.stream().collect(Collectors.toUnmodifiableMap(Organization::id, Organization::called)),
                places.names(awards.stream()
                        .flatMap(award -> Stream.ofNullable(award.hangsAt()))
                        .flatMap(at -> Stream.ofNullable(at.place()))
                        .distinct()
                        .toList()),
                posts.titles(awards.stream()
                        .flatMap(award -> Stream.ofNullable(award.minors()))
                        .map(MinorsCare::responsible)
                        .distinct()
                        .toList()),
                kinds.all().stream().collect(Collectors.toUnmodifiableMap(AwardKind::code, AwardKind::name)));
    }

    /** What each award is called: its wording and its holder. */
    public Map<AwardId, Localized> titles(Collection<Award> awards) {
        Known known = of(awards);
        Map<AwardId, Localized> titles = new HashMap<>();
        awards.forEach(award -> titles.put(
                award.id(),
                wordings.both(Reason.of("recognition.awards.called", award.wording(), known.called(award.holder())))));
        return titles;
    }

    public Localized title(Award award) {
        return titles(List.of(award)).getOrDefault(award.id(), award.wording());
    }

    /** Names by id; one that is not here any more is called by its number. */
    public record Known(
            Map<UnitId, Localized> full,
            Map<UnitId, Localized> shorter,
            Map<PlaceId, Localized> places,
            Map<PostId, Localized> posts,
            Map<String, Localized> kinds) {

        public Localized unit(UnitId unit) {
            return full.getOrDefault(unit, unknown(unit.ref()));
        }

        public Localized called(UnitId unit) {
            return shorter.getOrDefault(unit, unknown(unit.ref()));
        }

        public Localized body(Body body) {
            UnitId unit = body.unit();
            Localized name = body.name();
            return unit != null ? unit(unit) : Objects.requireNonNull(name);
        }

        public @Nullable Localized hangsAt(Award award) {
            HangsAt at = award.hangsAt();
            if (at == null) {
                return null;
            }
            PlaceId place = at.place();
            UnitId unit = at.unit();
            if (place != null) {
                return places.getOrDefault(place, unknown(place.ref()));
            }
            return unit == null ? null : unit(unit);
        }

        public Localized kind(Award award) {
            return kinds.getOrDefault(award.kind(), award.wording());
        }

        public @Nullable Localized responsible(Award award) {
            MinorsCare minors = award.minors();
            return minors == null ? null : posts.get(minors.responsible());
        }

        private static Localized unknown(RecordRef record) {
            return Localized.of(record.id().toString(), record.id().toString());
        }
    }
}
