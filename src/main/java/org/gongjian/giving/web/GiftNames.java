package org.gongjian.giving.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.custody.ByWhom;
import org.gongjian.district.Localized;
import org.gongjian.giving.Aside;
import org.gongjian.giving.GiftView;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.CategoryId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The names that pages of gifts need, one question to each room. */
@Component
class GiftNames {

    private final Organizations organizations;
    private final Posts posts;
    private final Places places;
    private final Categories categories;

    GiftNames(Organizations organizations, Posts posts, Places places, Categories categories) {
        this.organizations = organizations;
        this.posts = posts;
        this.places = places;
        this.categories = categories;
    }

    Known of(List<GiftView> gifts, Set<UnitId> moreUnits, Set<PostId> morePosts) {
        Set<UnitId> units = gifts.stream()
                .flatMap(gift -> Stream.of(gift.donor(), gift.receiver()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        units.addAll(moreUnits);
        gifts.stream()
                .flatMap(gift -> gift.lines().stream())
                .flatMap(line -> line.aside().stream())
                .map(Aside::to)
                .filter(Objects::nonNull)
                .forEach(units::add);
        Set<PostId> offices = gifts.stream()
                .flatMap(gift -> Stream.of(
                        gift.receivedBy(),
                        gift.handler() == null ? null : gift.handler().post()))
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(HashSet::new));
        offices.addAll(morePosts);
        return new Known(
                organizations.names(units),
                posts.titles(offices),
                places.names(gifts.stream().map(GiftView::shelf).distinct().toList()),
                categories.paths(gifts.stream()
                        .flatMap(gift -> gift.lines().stream())
                        .map(line -> line.given().category())
                        .collect(Collectors.toSet())));
    }

    /** The names that were found. */
    record Known(
            Map<UnitId, Localized> units,
            Map<PostId, Localized> posts,
            Map<PlaceId, Localized> places,
            Map<CategoryId, Localized> categories) {

        public @Nullable Localized unit(@Nullable UnitId unit) {
            return unit == null ? null : units.get(unit);
        }

        /** The unit or the person who gave, where the reader may know. */
        public @Nullable Localized donor(GiftView gift) {
            String name = gift.personName();
            return name == null ? unit(gift.donor()) : Localized.zh(name);
        }

        public @Nullable Localized post(@Nullable PostId post) {
            return post == null ? null : posts.get(post);
        }

        public @Nullable Localized place(PlaceId place) {
            return places.get(place);
        }

        public @Nullable Localized category(CategoryId category) {
            return categories.get(category);
        }

        public @Nullable Localized whom(@Nullable ByWhom whom) {
            return whom == null ? null : whom.post() == null ? whom.words() : posts.get(whom.post());
        }
    }
}
