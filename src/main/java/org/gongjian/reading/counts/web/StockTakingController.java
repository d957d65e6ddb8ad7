package org.gongjian.reading.counts.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.custody.Lot;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.Category;
import org.gongjian.programmes.CategoryTree;
import org.gongjian.reading.counts.CountedLine;
import org.gongjian.reading.counts.StockTakingId;
import org.gongjian.reading.counts.StockTakings;
import org.gongjian.reading.counts.WhyCounted;
import org.gongjian.reading.network.LibraryPermissions;
import org.gongjian.reading.network.Network;
import org.gongjian.reading.network.Site;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** A site enters what it counted. */
@Controller
class StockTakingController {

    private static final int NOTE = 500;

    private final StockTakings takings;
    private final Network network;
    private final LibraryPermissions permissions;
    private final Categories categories;
    private final CurrentActor actor;

    StockTakingController(
            StockTakings takings,
            Network network,
            LibraryPermissions permissions,
            Categories categories,
            CurrentActor actor) {
        this.takings = takings;
        this.network = network;
        this.permissions = permissions;
        this.categories = categories;
        this.actor = actor;
    }

    @GetMapping("/{district}/library/sites/{place}/stock-takings/new")
    ModelAndView blank(@PathVariable UUID place, @ModelAttribute("w") Wording w) {
        return page(Form.blank(), kept(place), w);
    }

    @PostMapping("/{district}/library/sites/{place}/stock-takings")
    ModelAndView take(
            @PathVariable UUID place,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Site site = kept(place);
        Optional<StockTakingId> id = form.id("id", StockTakingId::new);
        List<CountedLine> lines = new ArrayList<>();
        for (CategoryTree.Entry entry : books()) {
            String category = entry.category().id().value().toString();
            if (!form.isBlank("counted." + category)) {
                number(form, "counted." + category)
                        .ifPresent(counted -> lines.add(new CountedLine(
                                entry.category().id(),
                                counted,
                                form.isBlank("why." + category)
                                        ? null
                                        : form.choice("why." + category, WhyCounted.class)
                                                .orElse(null),
                                form.optionalText("note." + category, NOTE).orElse(null))));
            }
        }
        return form.submit(() -> {
                    takings.take(actor.current(), id.orElseThrow(), site.place().id(), lines);
                    return site;
                })
                .map(done -> SeeOther.at(frame.at(done.path())))
                .orElseGet(() -> page(form, site, w));
    }

    private static Optional<Integer> number(Form form, String field) {
        return form.value(field).strip().matches("[0０]+") ? Optional.of(0) : form.count(field, Lot.MOST);
    }

    private Site kept(UUID place) {
        Site site = network.require(new PlaceId(place));
        permissions.mayKeepSite(actor.current(), site).orForbid();
        return site;
    }

    private List<CategoryTree.Entry> books() {
        return categories.tree().tangible().stream()
                .filter(entry -> entry.category().thing() == Category.Thing.BOOK)
                .toList();
    }

    private ModelAndView page(Form form, Site site, Wording w) {
        return form.on("reading/stock-taking")
                .addObject("site", site)
                .addObject("categories", books())
                .addObject(
                        "whys",
                        Arrays.stream(WhyCounted.values())
                                .map(why -> Choice.of(why.code(), w.reason(why.label())))
                                .toList());
    }
}
