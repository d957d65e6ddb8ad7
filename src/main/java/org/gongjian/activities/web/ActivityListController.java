package org.gongjian.activities.web;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityFilter;
import org.gongjian.activities.ActivityPage;
import org.gongjian.activities.ActivityState;
import org.gongjian.activities.ActivityView;
import org.gongjian.district.Localized;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.UnitOffers;
import org.gongjian.places.Places;
import org.gongjian.programmes.TagId;
import org.gongjian.programmes.Tags;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of activities; its filters live in the address, and a filter that means nothing is left aside. */
@Controller
class ActivityListController {

    private static final int SIZE = 20;

    private final Activities activities;
    private final ActivityDesk desk;
    private final Organizations organizations;
    private final UnitOffers offers;
    private final Places places;
    private final Tags tags;
    private final CurrentActor actor;

    ActivityListController(
            Activities activities,
            ActivityDesk desk,
            Organizations organizations,
            UnitOffers offers,
            Places places,
            Tags tags,
            CurrentActor actor) {
        this.activities = activities;
        this.desk = desk;
        this.organizations = organizations;
        this.offers = offers;
        this.places = places;
        this.tags = tags;
        this.actor = actor;
    }

    @GetMapping("/{district}/activities")
    ModelAndView list(Form form, @ModelAttribute("w") Wording w) {
        ActivityFilter filter = filter(form);
        ActivityPage found = activities.page(
                filter, ActivityPage.After.parse(form.value("after")).orElse(null), SIZE);
        ModelAndView page = new ModelAndView("activities/list");
        page.addObject("form", form);
        page.addObject("filter", filter);
        page.addObject("count", activities.count(filter));
        page.addObject("activities", found.activities());
        page.addObject("today", activities.today());
        page.addObject("next", next(form, found));
        page.addObject("mayPlan", desk.mayPlan(actor.current()).isAllowed());
        page.addObject("states", states(w));
        page.addObject("months", months(w));
        page.addObject("units", offers.areMany() ? offers.called(w) : units(w));
        page.addObject(
                "tags",
                tags.all().stream()
                        .map(tag -> Choice.of(tag.id().value(), w.plain(tag.name())))
                        .toList());
        page.addObject("hosts", organizations.shortNames(hosts(found.activities())));
        page.addObject(
                "where",
                places.names(found.activities().stream()
                        .map(activity -> activity.details().place())
                        .toList()));
        return page;
    }

    private ActivityFilter filter(Form form) {
        ActivityState state = Stream.of(ActivityState.values())
                .filter(one -> one.name().equals(form.value("state").toUpperCase(Locale.ROOT)))
                .filter(one -> one != ActivityState.CANCELLED || mayReadCancelled())
                .findFirst()
                .orElse(null);
        return new ActivityFilter(
                        state,
                        month(form.value("month")).orElse(null),
                        uuid(form.value("unit")).map(UnitId::new).orElse(null),
                        uuid(form.value("tag")).map(TagId::new).orElse(null),
                        null,
                        null)
                .during(year(form.value("year")));
    }

    private static @Nullable Integer year(String text) {
        return text.matches("(19|20|21)[0-9]{2}") ? Integer.valueOf(text) : null;
    }

    /** Cancelled ones are listed for those who work here; their pages stay open to whoever has the address. */
    private boolean mayReadCancelled() {
        return desk.mayPlan(actor.current()).isAllowed();
    }

    private List<Choice> states(Wording w) {
        return Stream.of(ActivityState.values())
                .filter(state -> state != ActivityState.CANCELLED || mayReadCancelled())
                .map(state -> new Choice(state.name().toLowerCase(Locale.ROOT), w.reason(state.label())))
                .toList();
    }

    private List<Choice> months(Wording w) {
        DateTimeFormatter format = DateTimeFormatter.ofPattern(w.t("activities.format.month"), w.locale());
        return activities.months().stream()
                .map(month -> Choice.of(month, month.format(format)))
                .toList();
    }

    private List<Choice> units(Wording w) {
        Map<UnitId, Localized> names = organizations.shortNames(activities.hosts());
        return names.entrySet().stream()
                .map(entry -> Choice.of(entry.getKey().value(), w.plain(entry.getValue())))
                .sorted((one, other) -> one.label().compareTo(other.label()))
                .toList();
    }

    private static Set<UnitId> hosts(List<ActivityView> shown) {
        return shown.stream()
                .flatMap(activity -> activity.hosts().units().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static @Nullable String next(Form form, ActivityPage found) {
        if (found.next() == null) {
            return null;
        }
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        for (String name : List.of("state", "month", "year", "unit", "tag")) {
            if (!form.isBlank(name)) {
                query.queryParam(name, form.value(name));
            }
        }
        return query.queryParam("after", found.next().text()).encode().build().toUriString();
    }

    private static Optional<YearMonth> month(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(YearMonth.parse(typed));
        } catch (DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> uuid(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
