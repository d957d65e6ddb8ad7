package org.gongjian.programmes.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.Figure;
import org.gongjian.frame.Form;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Panels;
import org.gongjian.frame.RecordActions.Action;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.organizations.Organizations;
import org.gongjian.programmes.FindProgrammes;
import org.gongjian.programmes.Programme;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.Programmes;
import org.gongjian.programmes.figures.ProgrammeYears;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page of one programme. */
@Controller
class ProgrammeController {

    private final Programmes programmes;
    private final ProgrammeYears years;
    private final PillarShelf shelf;
    private final Organizations organizations;
    private final Panels panels;
    private final History history;
    private final CurrentActor actor;

    ProgrammeController(
            Programmes programmes,
            ProgrammeYears years,
            PillarShelf shelf,
            Organizations organizations,
            Panels panels,
            History history,
            CurrentActor actor) {
        this.programmes = programmes;
        this.years = years;
        this.shelf = shelf;
        this.organizations = organizations;
        this.panels = panels;
        this.history = history;
        this.actor = actor;
    }

    @GetMapping("/{district}/programmes/{id}")
    ModelAndView show(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Programme programme = programmes.byId(new ProgrammeId(id)).orElseThrow(Refused::missing);
        ModelAndView page = new ModelAndView("programmes/programme", "programme", programme);
        page.addObject(
                "owner",
                programme.owner() == null
                        ? null
                        : organizations.byId(programme.owner()).orElse(null));
        page.addObject(
                "parent",
                programme.parent() == null
                        ? null
                        : programmes.byId(programme.parent()).orElse(null));
        page.addObject("parts", programmes.in(programme.id()));
        page.addObject("portfolio", portfolio(programme));
        List<Integer> all = years.years(programme.id());
        @Nullable Integer year = YearAddress.chosen(form.value("year"), all);
        page.addObject("year", year);
        page.addObject("years", all);
        page.addObject("figures", figures(programme, year));
        page.addObject("pillars", shelf.of(programme));
        page.addObject(
                "mayKeep", programmes.mayChange(actor.current(), programme).isAllowed());
        page.addObject("copy", chatText(programme, w, frame));
        page.addObject("actions", actions(programme));
        page.addObject("related", panels.relatedTo(programme.ref()));
        page.addObject("history", history.of(programme.ref()));
        return page;
    }

    /** How many brands with stars and how many programmes lie in a brand; nothing where there are none. */
    private List<Figure> portfolio(Programme programme) {
        if (programme.kind() != Programme.Kind.BRAND) {
            return List.of();
        }
        String list = "programmes?within=" + programme.id().value();
        return Stream.of(
                        counted("starred", FindProgrammes.starredWithin(programme.id()), list + "&starred=true"),
                        counted(
                                "programmes",
                                FindProgrammes.programmesWithin(programme.id()),
                                list + "&kind=programme"))
                .filter(figure -> figure.number() > 0)
                .toList();
    }

    private Figure counted(String what, FindProgrammes wanted, String path) {
        long count = programmes.count(wanted);
        return new Figure(
                count,
                false,
                Figure.label("programmes.portfolio." + what, count),
                Reason.of("programmes.portfolio.open"),
                path);
    }

    private List<Figure> figures(Programme programme, @Nullable Integer chosen) {
        if (chosen == null) {
            return List.of();
        }
        int year = chosen;
        return years.sums(programme.id(), year).stream()
                .map(figure -> figure(programme, year, figure))
                .toList();
    }

    private static Figure figure(Programme programme, int year, ProgrammeYears.YearSum figure) {
        return new Figure(
                figure.number(),
                figure.atLeast(),
                figure.estimated(),
                Figure.label("programmes.figure." + figure.code(), figure.number()),
                Reason.of("programmes.figure.open", figure.rows()),
                programme.path() + "/years/" + year + "/" + figure.code());
    }

    private List<Action> actions(Programme programme) {
        Actor by = actor.current();
        List<Action> actions = new ArrayList<>(panels.actionsOn(programme.ref()));
        if (programmes.mayAddSome(by).isAllowed()) {
            actions.add(Action.link(
                    "programmes.do.edit", programme.path() + "/edit", 50, programmes.mayChange(by, programme)));
            actions.add(Action.link(
                    "programmes.do.pillar",
                    programme.path() + "/pillars/new",
                    55,
                    programmes.mayChange(by, programme)));
        }
        actions.sort(Comparator.comparingInt(Action::order));
        return actions;
    }

    private static String chatText(Programme programme, Wording w, PageFrame frame) {
        return w.plain(programme.name())
                + "\n"
                + ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(frame.at(programme.path()))
                        .toUriString();
    }
}
