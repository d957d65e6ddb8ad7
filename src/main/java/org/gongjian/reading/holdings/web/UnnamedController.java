package org.gongjian.reading.holdings.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.CategoryId;
import org.gongjian.reading.holdings.HoldingsId;
import org.gongjian.reading.holdings.UnnamedCopies;
import org.gongjian.reading.holdings.UnnamedCopy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Copies that the latest report of their site does not name: looked for on the shelves, they are lost or they stay. */
@Controller
@RequestMapping("/{district}/library/unnamed-copies")
class UnnamedController {

    private static final int AT_ONCE = 100;

    private final UnnamedCopies copies;
    private final Places places;
    private final Categories categories;
    private final CurrentActor actor;

    UnnamedController(UnnamedCopies copies, Places places, Categories categories, CurrentActor actor) {
        this.copies = copies;
        this.places = places;
        this.categories = categories;
        this.actor = actor;
    }

    /** What became of those that were ticked. */
    enum Step {
        LOST,
        SEEN
    }

    @GetMapping
    ModelAndView list(@RequestParam(defaultValue = "") String after, @ModelAttribute("w") Wording w) {
        return page(Form.blank(), after, w);
    }

    @PostMapping
    ModelAndView decide(
            Form form,
            @RequestParam(defaultValue = "") String after,
            @ModelAttribute("frame") PageFrame frame,
            @ModelAttribute("w") Wording w) {
        Optional<HoldingsId> id = form.id("id", HoldingsId::new);
        Optional<Step> step = form.choice("step", Step.class);
        List<String> ticked = form.values("copies");
        return form.submit(() -> {
                    if (step.orElseThrow() == Step.LOST) {
                        copies.lost(actor.current(), id.orElseThrow(), ticked);
                    } else {
                        copies.seen(actor.current(), ticked);
                    }
                    return SeeOther.at(frame.at("library/unnamed-copies"));
                })
                .orElseGet(() -> page(form, after, w));
    }

    private ModelAndView page(Form form, String after, Wording w) {
        List<UnnamedCopy> found = copies.page(actor.current(), after, AT_ONCE + 1);
        List<UnnamedCopy> shown = found.stream().limit(AT_ONCE).toList();
        Map<PlaceId, Localized> sites =
                places.names(shown.stream().map(UnnamedCopy::site).collect(Collectors.toSet()));
        Map<CategoryId, Localized> paths =
                categories.paths(shown.stream().map(UnnamedCopy::category).collect(Collectors.toSet()));
        return form.on("reading/unnamed")
                .addObject("count", copies.count())
                .addObject("after", after)
                .addObject("next", found.size() > AT_ONCE ? shown.getLast().barcode() : null)
                .addObject(
                        "copies",
                        shown.stream()
                                .map(copy -> Choice.of(
                                        copy.barcode(),
                                        w.t(
                                                "reading.unnamed.copy",
                                                copy.barcode(),
                                                Objects.requireNonNull(sites.get(copy.site())),
                                                Objects.requireNonNull(paths.get(copy.category())))))
                                .toList());
    }
}
