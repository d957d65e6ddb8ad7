package org.gongjian.organizations.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.gongjian.district.Refused;
import org.gongjian.files.RecordFiles;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Panels;
import org.gongjian.frame.RecordActions.Action;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.Post;
import org.gongjian.organizations.Posts;
import org.gongjian.organizations.letters.Letters;
import org.gongjian.organizations.years.UnitYears;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page of one unit. */
@Controller
class UnitController {

    private final Organizations organizations;
    private final Posts posts;
    private final UnitChoices choices;
    private final UnitYears years;
    private final Letters letters;
    private final RecordFiles files;
    private final Panels panels;
    private final History history;
    private final CurrentActor actor;

    UnitController(
            Organizations organizations,
            Posts posts,
            UnitChoices choices,
            UnitYears years,
            Letters letters,
            RecordFiles files,
            Panels panels,
            History history,
            CurrentActor actor) {
        this.organizations = organizations;
        this.posts = posts;
        this.choices = choices;
        this.years = years;
        this.letters = letters;
        this.files = files;
        this.panels = panels;
        this.history = history;
        this.actor = actor;
    }

    @GetMapping("/{district}/units/{id}")
    ModelAndView show(@PathVariable UUID id, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        Organization unit = organizations.byId(new UnitId(id)).orElseThrow(Refused::missing);
        List<Post> held = posts.of(unit.id());
        ModelAndView page = new ModelAndView("organizations/unit", "unit", unit);
        page.addObject("area", unit.area() == null ? null : choices.areaNames().get(unit.area()));
        page.addObject(
                "parent",
                unit.parent() == null ? null : organizations.byId(unit.parent()).orElse(null));
        page.addObject("parts", organizations.partsOf(unit.id()));
        page.addObject("posts", held);
        page.addObject("holders", posts.holders(held));
        page.addObject("mayKeepPosts", posts.mayKeep(actor.current(), unit).isAllowed());
        List<Integer> all = years.years(unit.id());
        page.addObject("years", all);
        page.addObject("told", all.isEmpty() ? null : years.of(unit.id(), all.getFirst()));
        page.addObject("letters", letters.of(unit.id()));
        page.addObject("files", files.of(unit.ref(), actor.current().author()));
        page.addObject("copy", chatText(unit, w, frame));
        page.addObject("actions", actions(unit));
        page.addObject("related", panels.relatedTo(unit.ref()));
        page.addObject("history", history.of(unit.ref()));
        return page;
    }

    private List<Action> actions(Organization unit) {
        Actor by = actor.current();
        List<Action> actions = new ArrayList<>(panels.actionsOn(unit.ref()));
        if (by.isDistrictOfficer()
                || !by.units().isEmpty()
                || organizations.mayRegisterSome(by).isAllowed()) {
            actions.add(
                    Action.link("organizations.do.edit", unit.path() + "/edit", 50, organizations.mayChange(by, unit)));
            actions.add(Action.link("organizations.do.post", unit.path() + "/posts/new", 60, posts.mayKeep(by, unit)));
        }
        actions.sort(Comparator.comparingInt(Action::order));
        return actions;
    }

    private static String chatText(Organization unit, Wording w, PageFrame frame) {
        return w.plain(unit.name())
                + "\n"
                + ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path(frame.at(unit.path()))
                        .toUriString();
    }
}
