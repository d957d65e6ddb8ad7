package org.gongjian.places.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.places.Place;
import org.gongjian.places.layouts.Layout;
import org.gongjian.places.layouts.LayoutId;
import org.gongjian.places.layouts.Layouts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Adds and changes the sayings by which the places of an area are counted. */
@Controller
class LayoutController {

    /** As many kinds as a saying may have, one field each: their order is the saying's. */
    private static final int KINDS = 10;

    private final Layouts layouts;
    private final PlaceChoices choices;
    private final CurrentActor actor;

    LayoutController(Layouts layouts, PlaceChoices choices, CurrentActor actor) {
        this.layouts = layouts;
        this.choices = choices;
        this.actor = actor;
    }

    @GetMapping("/{district}/places/layouts/new")
    ModelAndView open(@ModelAttribute("w") Wording w) {
        layouts.mayAddSome(actor.current()).orForbid();
        return page(Form.blank(), null, w);
    }

    @PostMapping("/{district}/places/layouts")
    ModelAndView add(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        layouts.mayAddSome(actor.current()).orForbid();
        Optional<LayoutId> id = form.id("id", LayoutId::new);
        return id.flatMap(own -> read(form, own))
                .flatMap(layout -> form.submit(() -> {
                    layouts.add(actor.current(), layout);
                    return layout;
                }))
                .map(layout -> SeeOther.at(frame.at(layout.path())))
                .orElseGet(() -> page(form, null, w));
    }

    @GetMapping("/{district}/places/layouts/{layout}/edit")
    ModelAndView edit(@PathVariable UUID layout, @ModelAttribute("w") Wording w) {
        Layout kept = mine(layout);
        Form form = Form.blank()
                .with("id", null)
                .with("version", kept.version())
                .with("area", kept.area() == null ? null : kept.area().value())
                .with("name", kept.name())
                .with("otherName", kept.otherName());
        for (int i = 0; i < kept.kinds().size(); i++) {
            form.with(field(i), kept.kinds().get(i).code());
        }
        return page(form, kept, w);
    }

    @PostMapping("/{district}/places/layouts/{layout}")
    ModelAndView change(
            @PathVariable UUID layout,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Layout kept = mine(layout);
        Optional<Layout> changed = read(form, kept.id())
                .flatMap(typed -> form.submit(() -> {
                    layouts.change(actor.current(), typed);
                    return typed;
                }));
        return changed.map(now -> SeeOther.at(frame.at(now.path())))
                .orElseGet(() -> page(form.isStale() ? form.with("version", kept.version()) : form, kept, w));
    }

    private static Optional<Layout> read(Form form, LayoutId id) {
        Optional<Localized> name = form.localized("name", Form.LINE);
        Optional<Localized> otherName = form.optionalLocalized("otherName", Form.LINE);
        Optional<AreaId> area = form.optionalId("area", AreaId::new);
        List<Place.Kind> kinds = fields().stream()
                .flatMap(field -> Stream.of(Place.Kind.values()).filter(kind -> form.has(field, kind.code())))
                .toList();
        return form.submit(() ->
                new Layout(id, area.orElse(null), name.orElseThrow(), otherName.orElse(null), kinds, form.version()));
    }

    private ModelAndView page(Form form, @Nullable Layout layout, Wording w) {
        ModelAndView page = form.on("places/layout");
        page.addObject("layout", layout);
        page.addObject("fields", fields());
        page.addObject("kinds", choices.kinds(w));
        page.addObject("areas", choices.areas(w));
        return page;
    }

    private Layout mine(UUID id) {
        Layout layout = layouts.byId(new LayoutId(id)).orElseThrow(Refused::missing);
        layouts.mayKeep(actor.current(), layout.area()).orForbid();
        return layout;
    }

    private static List<String> fields() {
        return Stream.iterate(0, i -> i + 1)
                .limit(KINDS)
                .map(LayoutController::field)
                .toList();
    }

    private static String field(int position) {
        return "kind" + position;
    }
}
