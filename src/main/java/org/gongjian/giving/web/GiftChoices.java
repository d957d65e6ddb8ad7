package org.gongjian.giving.web;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityFilter;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Localized;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.Wording;
import org.gongjian.giving.Gifts;
import org.gongjian.giving.ReceiptChoice;
import org.gongjian.giving.drives.Drives;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Post;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;
import org.gongjian.organizations.UnitOffers;
import org.gongjian.places.Places;
import org.gongjian.programmes.Categories;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the form of a gift offers to choose from: nothing is typed that is known. */
@Component
class GiftChoices {

    private static final int LATEST = 30;

    private final Gifts gifts;
    private final Posts posts;
    private final Places places;
    private final Categories categories;
    private final Activities activities;
    private final Drives drives;
    private final UnitOffers offers;

    GiftChoices(
            Gifts gifts,
            Posts posts,
            Places places,
            Categories categories,
            Activities activities,
            Drives drives,
            UnitOffers offers) {
        this.gifts = gifts;
        this.posts = posts;
        this.places = places;
        this.categories = categories;
        this.activities = activities;
        this.drives = drives;
        this.offers = offers;
    }

    void offerOn(ModelAndView page, Form form, Actor actor, Wording w) {
        page.addObject("donors", offers.named(w));
        page.addObject(
                "givers",
                Stream.of(DonorFields.Giver.values())
                        .map(giver -> new Choice(giver.name(), w.t("giving.form.giver." + giver.name())))
                        .toList());
        page.addObject("receivers", offers.actedFor(actor, w));
        page.addObject("handlers", posts(handlers(form), w));
        page.addObject(
                "shelves",
                offers.beside(form, "receiver", actor).stream()
                        .flatMap(receiver -> places.keptBy(receiver).stream())
                        .map(place -> Choice.of(place.id().value(), w.plain(place.name())))
                        .toList());
        page.addObject("activities", activities(form, w));
        page.addObject(
                "drives",
                drives.running().stream()
                        .filter(drive -> gifts.mayRegisterFor(
                                        actor, drive.terms().holder())
                                .isAllowed())
                        .map(drive -> Choice.of(
                                drive.id().value(), w.plain(drive.terms().title())))
                        .toList());
        page.addObject(
                "categories",
                categories.tree().tangible().stream()
                        .map(entry -> Choice.of(entry.category().id().value(), w.plain(entry.path())))
                        .toList());
        page.addObject(
                "measures",
                Stream.of(UnitOfMeasure.values())
                        .map(unit -> new Choice(unit.name(), w.t("custody.unit." + unit.name())))
                        .toList());
        page.addObject(
                "receipts",
                Stream.of(ReceiptChoice.values())
                        .map(choice -> new Choice(choice.name(), w.t("giving.receipt." + choice.name())))
                        .toList());
    }

    List<Choice> postsOf(UnitId unit, Wording w) {
        return posts(posts.of(unit), w);
    }

    /**
     * Posts of the chosen donor and of who hosts the activity; where neither is known yet, of everybody, or of nobody where that
     * would be many.
     */
    private List<Post> handlers(Form form) {
        Set<UUID> likely = new LinkedHashSet<>();
        id(form, "donor").ifPresent(likely::add);
        id(form, "activity")
                .flatMap(id -> activities.byId(new ActivityId(id)))
                .ifPresent(activity -> activity.hosts().units().forEach(unit -> likely.add(unit.value())));
        Set<UUID> receiving = Set.copyOf(form.values("receiver").stream()
                .flatMap(text -> parsed(text).stream())
                .toList());
        likely.removeAll(receiving);
        if (likely.isEmpty()) {
            return offers.areMany() ? List.of() : posts.all();
        }
        return posts.ofAll(likely.stream().map(UnitId::new).toList());
    }

    private List<Choice> activities(Form form, Wording w) {
        Optional<ActivityView> chosen = id(form, "activity").flatMap(id -> activities.byId(new ActivityId(id)));
        return Stream.concat(chosen.stream(), activities.page(ActivityFilter.ALL, null, LATEST).activities().stream())
                .distinct()
                .map(activity -> Choice.of(
                        activity.id().value(), w.t("giving.form.activity.choice", activity.title(), activity.day())))
                .toList();
    }

    private List<Choice> posts(List<Post> offered, Wording w) {
        Map<PostId, Localized> titles =
                posts.titles(offered.stream().map(Post::id).toList());
        return offered.stream()
                .map(post -> Choice.of(post.id().value(), w.plain(titles.getOrDefault(post.id(), post.title()))))
                .toList();
    }

    private static Optional<UUID> id(Form form, String field) {
        return parsed(form.value(field));
    }

    private static Optional<UUID> parsed(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
