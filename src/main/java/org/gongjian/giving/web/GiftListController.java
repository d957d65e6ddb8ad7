package org.gongjian.giving.web;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.Wording;
import org.gongjian.giving.GiftFilter;
import org.gongjian.giving.GiftPage;
import org.gongjian.giving.GiftState;
import org.gongjian.giving.GiftTitles;
import org.gongjian.giving.GiftView;
import org.gongjian.giving.Gifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.UnitOffers;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of gifts; its filters live in the address, and a filter that means nothing is left aside. */
@Controller
class GiftListController {

    private static final int SIZE = 20;

    private final Gifts gifts;
    private final GiftTitles titles;
    private final GiftNames names;
    private final Organizations organizations;
    private final CurrentActor actor;
    private final UnitOffers units;

    GiftListController(
            Gifts gifts,
            GiftTitles titles,
            GiftNames names,
            Organizations organizations,
            CurrentActor actor,
            UnitOffers units) {
        this.gifts = gifts;
        this.titles = titles;
        this.names = names;
        this.organizations = organizations;
        this.actor = actor;
        this.units = units;
    }

    @GetMapping("/{district}/gifts")
    ModelAndView list(Form form, @ModelAttribute("w") Wording w) {
        Actor reader = actor.current();
        GiftFilter filter = filter(form);
        GiftPage found = gifts.page(
                reader, filter, GiftPage.After.parse(form.value("after")).orElse(null), SIZE);
        ModelAndView page = new ModelAndView("giving/list");
        page.addObject("form", form);
        page.addObject("filter", filter);
        page.addObject("count", gifts.count(reader, filter));
        page.addObject("gifts", found.gifts());
        page.addObject("titles", titles.of(found.gifts()));
        page.addObject(
                "standings",
                found.gifts().stream().collect(Collectors.toUnmodifiableMap(GiftView::id, GiftStanding::of)));
        page.addObject("names", names.of(found.gifts(), Set.of(), Set.of()));
        page.addObject("next", next(form, found));
        page.addObject("mayRegister", gifts.mayRegister(reader).isAllowed());
        page.addObject("states", states(reader, w));
        page.addObject("donors", units.areMany() ? units.called(w) : units(gifts.donors(reader), w));
        page.addObject("receivers", units.areMany() ? units.called(w) : units(gifts.receivers(reader), w));
        page.addObject(
                "years",
                gifts.years(reader).stream()
                        .map(year -> Choice.of(year, w.t("giving.list.of-year", Integer.toString(year))))
                        .toList());
        return page;
    }

    private static GiftFilter filter(Form form) {
        return new GiftFilter(
                Stream.of(GiftState.values())
                        .filter(state -> state.name().equals(form.value("state").toUpperCase(Locale.ROOT)))
                        .findFirst()
                        .orElse(null),
                uuid(form.value("donor")).map(UnitId::new).orElse(null),
                uuid(form.value("receiver")).map(UnitId::new).orElse(null),
                null,
                null,
                form.value("year").matches("[12][0-9]{3}") ? Integer.valueOf(form.value("year")) : null);
    }

    private static List<Choice> states(Actor reader, Wording w) {
        return Stream.of(GiftState.values())
                .filter(state -> state.isPublic() || !reader.mandates().isEmpty())
                .map(state -> new Choice(state.name().toLowerCase(Locale.ROOT), w.reason(state.label())))
                .toList();
    }

    private List<Choice> units(Collection<UnitId> units, Wording w) {
        return organizations.names(units).entrySet().stream()
                .map(entry -> Choice.of(entry.getKey().value(), w.plain(entry.getValue())))
                .sorted((one, other) -> one.label().compareTo(other.label()))
                .toList();
    }

    private static @Nullable String next(Form form, GiftPage found) {
        if (found.next() == null) {
            return null;
        }
        UriComponentsBuilder query = UriComponentsBuilder.newInstance();
        for (String name : List.of("state", "donor", "receiver", "year")) {
            if (!form.isBlank(name)) {
                query.queryParam(name, form.value(name));
            }
        }
        return query.queryParam("after", found.next().text()).encode().build().toUriString();
    }

    private static Optional<UUID> uuid(String typed) {
        try {
            return typed.isBlank() ? Optional.empty() : Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }
}
