package org.gongjian.places.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongjian.district.Area;
import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.places.AreaDesk;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The office's list of streets, towns and communities. */
@Controller
class AreaController {

    private final AreaDesk desk;
    private final CurrentActor actor;

    AreaController(AreaDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @GetMapping("/{district}/office/areas")
    ModelAndView open(@ModelAttribute("w") Wording w) {
        return page(Form.blank(), w);
    }

    @PostMapping("/{district}/office/areas")
    ModelAndView add(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        Optional<AreaId> id = form.id("id", AreaId::new);
        Optional<Area.Kind> kind = form.choice("kind", Area.Kind.class);
        Optional<AreaId> parent = form.optionalId("parent", AreaId::new);
        Optional<Localized> name = form.localized("name", Form.LINE);
        return form.submit(() -> {
                    Area area = new Area(id.orElseThrow(), parent.orElse(null), kind.orElseThrow(), name.orElseThrow());
                    desk.add(actor.current(), area);
                    return area;
                })
                .map(added -> SeeOther.at(frame.at("office/areas")))
                .orElseGet(() -> page(form, w));
    }

    private ModelAndView page(Form form, Wording w) {
        List<Area> all = desk.all(actor.current());
        ModelAndView page = form.on("places/areas");
        page.addObject(
                "tops",
                all.stream()
                        .filter(area -> area.kind() != Area.Kind.COMMUNITY || area.parent() == null)
                        .toList());
        page.addObject(
                "below",
                all.stream()
                        .filter(area -> area.parent() != null)
                        .collect(Collectors.groupingBy(area -> Objects.requireNonNull(area.parent()))));
        page.addObject(
                "kinds",
                Arrays.stream(Area.Kind.values())
                        .map(kind -> Choice.of(kind.name().toLowerCase(Locale.ROOT), w.t(label(kind))))
                        .toList());
        page.addObject(
                "parents",
                above(all).stream()
                        .map(area -> Choice.of(area.id().value(), w.plain(area.name())))
                        .toList());
        return page;
    }

    /** What others may lie in: districts of a city, streets and towns. */
    private static List<Area> above(List<Area> all) {
        return all.stream().filter(area -> area.kind() != Area.Kind.COMMUNITY).toList();
    }

    private static String label(Area.Kind kind) {
        return "places.area.kind." + kind.name().toLowerCase(Locale.ROOT);
    }
}
