package org.gongjian.reading.holdings.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.district.Reason;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.CategoryId;
import org.gongjian.reading.consignments.web.LibraryNames;
import org.gongjian.reading.counts.web.SentTables;
import org.gongjian.reading.holdings.BringHoldings;
import org.gongjian.reading.holdings.HoldingsBrought;
import org.gongjian.reading.holdings.HoldingsDesk;
import org.gongjian.reading.holdings.HoldingsId;
import org.gongjian.reading.holdings.UnnamedCopies;
import org.gongjian.reading.network.LibraryPermissions;
import org.gongjian.reading.tables.KeptTable;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Brings holdings in from a report of the library’s own system: looked at first, then all of it or nothing. */
@Controller
class HoldingsController {

    private static final int CODES = 4_000;
    private static final int LATEST = 20;

    private final HoldingsDesk desk;
    private final UnnamedCopies unnamed;
    private final LibraryPermissions permissions;
    private final LibraryNames names;
    private final Places places;
    private final Categories categories;
    private final SentTables tables;
    private final CurrentActor actor;

    HoldingsController(
            HoldingsDesk desk,
            UnnamedCopies unnamed,
            LibraryPermissions permissions,
            LibraryNames names,
            Places places,
            Categories categories,
            SentTables tables,
            CurrentActor actor) {
        this.desk = desk;
        this.unnamed = unnamed;
        this.permissions = permissions;
        this.names = names;
        this.places = places;
        this.categories = categories;
        this.tables = tables;
        this.actor = actor;
    }

    @GetMapping("/{district}/library/holdings/import")
    ModelAndView blank(@ModelAttribute("w") Wording w) {
        permissions.mayKeepNetwork(actor.current()).orForbid();
        return page(Form.blank(), null, true, w);
    }

    @PostMapping("/{district}/library/holdings/import")
    ModelAndView bring(
            Form form, @RequestParam(required = false) @Nullable MultipartFile file, @ModelAttribute("w") Wording w) {
        Actor by = actor.current();
        permissions.mayKeepNetwork(by).orForbid();
        boolean look = !form.value("step").equals("bring");
        byte[] report = tables.read(form, file, by, KeptTable.What.HOLDINGS);
        Optional<HoldingsId> id = form.id("id", HoldingsId::new);
        Optional<CategoryId> category = form.id("category", CategoryId::new);
        Optional<PlaceId> site = form.optionalId("site", PlaceId::new);
        Map<String, String> codes = codes(form);
        Optional<HoldingsBrought> brought = form.submit(() -> desk.bring(
                by,
                new BringHoldings(id.orElseThrow(), report, site.orElse(null), category.orElseThrow(), codes),
                look));
        if (brought.isEmpty() || brought.get().isFaulty()) {
            return page(form, brought.orElse(null), look, w);
        }
        if (look) {
            tables.keep(form, by, KeptTable.What.HOLDINGS, report);
            return page(form, brought.get(), true, w);
        }
        tables.forget(form, by);
        return page(Form.blank(), brought.get(), false, w);
    }

    @PostMapping("/{district}/library/holdings/{holdings}/taking-back")
    ModelAndView takeBack(@PathVariable UUID holdings, Form form, @ModelAttribute("frame") PageFrame frame) {
        permissions.mayKeepNetwork(actor.current()).orForbid();
        desk.takeBack(actor.current(), new HoldingsId(holdings), form.version());
        return SeeOther.at(frame.at("library/holdings/import") + "#reports");
    }

    /** Lines such as CPL=市图书馆. */
    private static Map<String, String> codes(Form form) {
        Map<String, String> codes = new HashMap<>();
        form.optionalText("codes", CODES).stream().flatMap(String::lines).forEach(line -> {
            int sign = line.indexOf('=');
            if (sign > 0) {
                codes.put(
                        line.substring(0, sign).strip(),
                        line.substring(sign + 1).strip());
            } else if (!line.isBlank()) {
                form.fault("codes", Reason.of("reading.holdings.codes", line.strip()));
            }
        });
        return codes;
    }

    private ModelAndView page(Form form, @Nullable HoldingsBrought brought, boolean look, Wording w) {
        ModelAndView page = form.on("reading/holdings")
                .addObject("brought", brought)
                .addObject("look", look)
                .addObject("sites", names.sites(w))
                .addObject("categories", names.categories(w))
                .addObject("unnamed", unnamed.count())
                .addObject("reports", desk.page(null, LATEST));
        if (brought != null) {
            page.addObject(
                            "siteNames",
                            places.names(Stream.of(
                                            parts(brought).map(HoldingsBrought.Part::site),
                                            brought.moved().stream().flatMap(one -> Stream.of(one.from(), one.to())),
                                            brought.gone().stream().map(HoldingsBrought.Gone::site))
                                    .flatMap(sites -> sites)
                                    .collect(Collectors.toSet())))
                    .addObject(
                            "categoryNames",
                            categories.paths(Stream.of(
                                            parts(brought).map(HoldingsBrought.Part::category),
                                            brought.moved().stream().map(HoldingsBrought.Moved::category),
                                            brought.gone().stream().map(HoldingsBrought.Gone::category))
                                    .flatMap(these -> these)
                                    .collect(Collectors.toSet())));
        }
        if (brought != null && brought.isFaulty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    private static Stream<HoldingsBrought.Part> parts(HoldingsBrought brought) {
        return Stream.of(brought.parts(), brought.back(), brought.unnamed()).flatMap(List::stream);
    }
}
