package org.gongjian.alliances.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.AgreementDesk;
import org.gongjian.alliances.AgreementFilter;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.Alliance;
import org.gongjian.alliances.AllianceId;
import org.gongjian.alliances.Alliances;
import org.gongjian.district.Verdict;
import org.gongjian.frame.History;
import org.gongjian.frame.Panels;
import org.gongjian.frame.RecordActions.Action;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The page of one alliance. */
@Controller
class AllianceController {

    private static final int AGREEMENTS = 100;

    private final Alliances alliances;
    private final Agreements agreements;
    private final AgreementDesk desk;
    private final Names names;
    private final Panels panels;
    private final History history;
    private final CurrentActor actor;

    AllianceController(
            Alliances alliances,
            Agreements agreements,
            AgreementDesk desk,
            Names names,
            Panels panels,
            History history,
            CurrentActor actor) {
        this.alliances = alliances;
        this.agreements = agreements;
        this.desk = desk;
        this.names = names;
        this.panels = panels;
        this.history = history;
        this.actor = actor;
    }

    @GetMapping("/{district}/alliances/{id}")
    ModelAndView show(@PathVariable UUID id) {
        Actor reader = actor.current();
        Alliance alliance = alliances.require(new AllianceId(id));
        LocalDate today = alliances.today();
        List<Agreement> made = agreements.list(reader, AgreementFilter.of(alliance.id()), null, AGREEMENTS);
        ModelAndView page = new ModelAndView("alliances/alliance", "alliance", alliance);
        page.addObject("today", today);
        page.addObject("members", alliance.membersOn(today));
        page.addObject("former", alliance.formerMembersOn(today));
        page.addObject("names", names.ofMembersOf(List.of(alliance)));
        page.addObject("agreements", made);
        page.addObject("parties", names.ofPartiesOf(made));
        page.addObject("actions", actions(reader, alliance));
        page.addObject("related", panels.relatedTo(Alliances.ref(alliance.id())));
        page.addObject("history", history.of(Alliances.ref(alliance.id())));
        return page;
    }

    private List<Action> actions(Actor reader, Alliance alliance) {
        List<Action> actions = new ArrayList<>();
        if (desk.mayDraftSome(reader).isAllowed()) {
            actions.add(Action.link(
                            "alliances.action.draft",
                            Paths.AGREEMENTS + "/new?alliance=" + alliance.id().value(),
                            10,
                            Verdict.allowed())
                    .asPrimary());
            actions.add(Action.link(
                    "alliances.action.change",
                    Paths.of(alliance.id()) + "/edit",
                    20,
                    alliances.mayKeep(reader, alliance.founder())));
        }
        actions.addAll(panels.actionsOn(Alliances.ref(alliance.id())));
        return actions;
    }
}
