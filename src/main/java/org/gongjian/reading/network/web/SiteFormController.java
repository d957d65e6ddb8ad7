package org.gongjian.reading.network.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.custody.Lot;
import org.gongjian.district.Today;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.UnitOffers;
import org.gongjian.places.PlaceId;
import org.gongjian.places.PlaceOffers;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.Category;
import org.gongjian.programmes.CategoryId;
import org.gongjian.programmes.CategoryTree;
import org.gongjian.reading.network.LibraryPermissions;
import org.gongjian.reading.network.Network;
import org.gongjian.reading.network.Site;
import org.gongjian.reading.network.SiteDetails;
import org.gongjian.reading.network.SiteKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Adds a site to the network, changes one, and says what it should have. */
@Controller
class SiteFormController {

    private final Network network;
    private final LibraryPermissions permissions;
    private final PlaceOffers places;
    private final UnitOffers units;
    private final Categories categories;
    private final CurrentActor actor;
    private final Today today;

    SiteFormController(
            Network network,
            LibraryPermissions permissions,
            PlaceOffers places,
            UnitOffers units,
            Categories categories,
            CurrentActor actor,
            Today today) {
        this.network = network;
        this.permissions = permissions;
        this.places = places;
        this.units = units;
        this.categories = categories;
        this.actor = actor;
        this.today = today;
    }

    @GetMapping("/{district}/library/sites/new")
    ModelAndView blank(@ModelAttribute("w") Wording w) {
        permissions.mayKeepNetwork(actor.current()).orForbid();
        return page(Form.blank().with("openedOn", today.date()), null, w);
    }

    @PostMapping("/{district}/library/sites")
    ModelAndView add(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        permissions.mayKeepNetwork(actor.current()).orForbid();
        Optional<PlaceId> place = form.id("place", PlaceId::new);
        Read read = read(form);
        return form.submit(() -> network.add(actor.current(), read.details(place.orElseThrow())))
                .map(site -> SeeOther.at(frame.at(site.path())))
                .orElseGet(() -> page(form, null, w));
    }

    @GetMapping("/{district}/library/sites/{place}/edit")
    ModelAndView edit(@PathVariable UUID place, @ModelAttribute("w") Wording w) {
        permissions.mayKeepNetwork(actor.current()).orForbid();
        Site site = network.require(new PlaceId(place));
        Form form = Form.blank()
                .with("id", null)
                .with("version", site.version())
                .with("kind", site.kind().code())
                .with("host", site.host() == null ? null : site.host().value())
                .with("openedOn", site.openedOn())
                .with("closedOn", site.closedOn());
        return page(form, site, w);
    }

    @PostMapping("/{district}/library/sites/{place}")
    ModelAndView change(
            @PathVariable UUID place,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        permissions.mayKeepNetwork(actor.current()).orForbid();
        Site site = network.require(new PlaceId(place));
        Read read = read(form);
        return form.submit(() -> {
                    network.change(actor.current(), read.details(site.place().id()), form.version());
                    return site;
                })
                .map(done -> SeeOther.at(frame.at(done.path())))
                .orElseGet(() -> page(again(form, site), site, w));
    }

    @GetMapping("/{district}/library/sites/{place}/should-have")
    ModelAndView toAim(@PathVariable UUID place) {
        Site site = kept(place);
        Form form = Form.blank().with("id", null).with("version", site.version());
        network.targets(site.place().id())
                .forEach((category, quantity) -> form.with("aim." + category.value(), quantity));
        return aiming(form, site);
    }

    @PostMapping("/{district}/library/sites/{place}/should-have")
    ModelAndView aim(@PathVariable UUID place, Form form, @ModelAttribute("frame") PageFrame frame) {
        Site site = kept(place);
        Map<CategoryId, Integer> targets = new LinkedHashMap<>();
        books().forEach(entry -> {
            String field = "aim." + entry.category().id().value();
            if (!form.isBlank(field)) {
                form.count(field, Lot.MOST)
                        .ifPresent(quantity -> targets.put(entry.category().id(), quantity));
            }
        });
        return form.submit(() -> {
                    network.aim(actor.current(), site.place().id(), targets, form.version());
                    return site;
                })
                .map(done -> SeeOther.at(frame.at(done.path())))
                .orElseGet(() -> aiming(again(form, site), site));
    }

    private Site kept(UUID place) {
        Site site = network.require(new PlaceId(place));
        permissions.mayKeepSite(actor.current(), site).orForbid();
        return site;
    }

    private record Read(
            Optional<SiteKind> kind,
            Optional<UnitId> host,
            Optional<LocalDate> openedOn,
            @Nullable LocalDate closedOn) {

        SiteDetails details(PlaceId place) {
            return new SiteDetails(place, kind.orElseThrow(), host.orElse(null), openedOn.orElseThrow(), closedOn);
        }
    }

    private Read read(Form form) {
        return new Read(
                form.choice("kind", SiteKind.class),
                form.optionalId("host", UnitId::new),
                form.date("openedOn", today.date()),
                form.isBlank("closedOn")
                        ? null
                        : form.date("closedOn", today.date()).orElse(null));
    }

    private static Form again(Form form, Site site) {
        return form.isStale() ? form.with("version", site.version()) : form;
    }

    private List<CategoryTree.Entry> books() {
        return categories.tree().tangible().stream()
                .filter(entry -> entry.category().thing() == Category.Thing.BOOK)
                .toList();
    }

    private ModelAndView aiming(Form form, Site site) {
        return form.on("reading/should-have").addObject("site", site).addObject("categories", books());
    }

    private ModelAndView page(Form form, @Nullable Site site, Wording w) {
        return form.on("reading/site-form")
                .addObject("site", site)
                .addObject("places", places.named(w))
                .addObject("units", units.named(w))
                .addObject(
                        "kinds",
                        Arrays.stream(SiteKind.values())
                                .map(kind -> Choice.of(kind.code(), w.reason(kind.label())))
                                .toList());
    }
}
