package org.gongjian.alliances.committee.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.alliances.Alliances;
import org.gongjian.alliances.committee.Committee;
import org.gongjian.alliances.committee.CommitteeAction;
import org.gongjian.alliances.committee.CommitteeDesk;
import org.gongjian.alliances.committee.CommitteeId;
import org.gongjian.alliances.committee.Committees;
import org.gongjian.alliances.committee.Member;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.frame.History;
import org.gongjian.frame.Panels;
import org.gongjian.frame.RecordActions.Action;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of committees, and the page of one. */
@Controller
class CommitteeController {

    private static final int PAGE = 50;
    private static final int MEETINGS = 100;

    private final Committees committees;
    private final CommitteeDesk desk;
    private final Alliances alliances;
    private final CommitteeNames names;
    private final Panels panels;
    private final History history;
    private final Today today;
    private final CurrentActor actor;

    CommitteeController(
            Committees committees,
            CommitteeDesk desk,
            Alliances alliances,
            CommitteeNames names,
            Panels panels,
            History history,
            Today today,
            CurrentActor actor) {
        this.committees = committees;
        this.desk = desk;
        this.alliances = alliances;
        this.names = names;
        this.panels = panels;
        this.history = history;
        this.today = today;
        this.actor = actor;
    }

    @GetMapping("/{district}/alliances/committees")
    ModelAndView list(@RequestParam(required = false) @Nullable UUID before) {
        List<Committee> found = committees.latest(before == null ? null : new CommitteeId(before), PAGE + 1);
        List<Committee> shown = found.stream().limit(PAGE).toList();
        ModelAndView page = new ModelAndView("alliances/committees", "committees", shown);
        page.addObject(
                "hosts",
                names.units(shown.stream().map(Committee::host).distinct().toList()));
        page.addObject("today", today.date());
        page.addObject("more", found.size() > PAGE ? shown.getLast().id().value() : null);
        page.addObject(
                "actions",
                desk.mayFoundSome(actor.current()).isAllowed()
                        ? List.of(Action.link(
                                        "alliances.committee.action.found",
                                        "alliances/committees/new",
                                        10,
                                        Verdict.allowed())
                                .asPrimary())
                        : List.of());
        return page;
    }

    @GetMapping("/{district}/alliances/committees/{id}")
    ModelAndView show(@PathVariable UUID id) {
        Actor reader = actor.current();
        Committee committee = committees.require(new CommitteeId(id));
        LocalDate now = today.date();
        List<CommitteeAction> unfinished = committees.unfinished(reader, committee);
        ModelAndView page = new ModelAndView("alliances/committee", "committee", committee);
        page.addObject("today", now);
        page.addObject("members", committee.membersOn(now));
        page.addObject("posts", names.postsOf(committee));
        page.addObject(
                "holders",
                names.holders(committee.members().stream()
                        .map(Member::post)
                        .distinct()
                        .toList()));
        page.addObject("host", names.units(List.of(committee.host())).get(committee.host()));
        page.addObject(
                "alliance",
                Optional.ofNullable(committee.alliance())
                        .flatMap(alliances::byId)
                        .orElse(null));
        page.addObject("meetings", committees.meetings(reader, committee, MEETINGS));
        page.addObject("unfinished", unfinished);
        page.addObject("owners", names.ownersOf(unfinished));
        page.addObject("actions", actions(reader, committee));
        page.addObject("related", panels.relatedTo(committee.id().ref()));
        page.addObject("history", history.of(committee.id().ref()));
        return page;
    }

    private List<Action> actions(Actor reader, Committee committee) {
        List<Action> actions = new ArrayList<>();
        if (desk.mayKeep(reader, committee.host()).isAllowed()) {
            actions.add(Action.link(
                            "alliances.committee.action.plan",
                            committee.id().path() + "/meetings/new",
                            10,
                            Verdict.allowed())
                    .asPrimary());
            actions.add(Action.link(
                    "alliances.committee.action.change", committee.id().path() + "/edit", 20, Verdict.allowed()));
        }
        actions.addAll(panels.actionsOn(committee.id().ref()));
        return actions;
    }
}
