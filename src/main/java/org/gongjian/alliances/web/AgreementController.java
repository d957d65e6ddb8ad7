package org.gongjian.alliances.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.AgreementDesk;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.Alliances;
import org.gongjian.alliances.fulfilment.Fulfilments;
import org.gongjian.alliances.fulfilment.Kept;
import org.gongjian.district.Localized;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Panels;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page of one agreement, and a party's confirmation from it. */
@Controller
class AgreementController {

    private final Agreements agreements;
    private final AgreementDesk desk;
    private final Alliances alliances;
    private final Fulfilments fulfilments;
    private final AgreementActions actions;
    private final AgreementSurroundings surroundings;
    private final Names names;
    private final Panels panels;
    private final History history;
    private final CurrentActor actor;

    AgreementController(
            Agreements agreements,
            AgreementDesk desk,
            Alliances alliances,
            Fulfilments fulfilments,
            AgreementActions actions,
            AgreementSurroundings surroundings,
            Names names,
            Panels panels,
            History history,
            CurrentActor actor) {
        this.agreements = agreements;
        this.desk = desk;
        this.alliances = alliances;
        this.fulfilments = fulfilments;
        this.actions = actions;
        this.surroundings = surroundings;
        this.names = names;
        this.panels = panels;
        this.history = history;
        this.actor = actor;
    }

    @GetMapping("/{district}/alliances/agreements/{id}")
    ModelAndView show(@PathVariable UUID id, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        Actor reader = actor.current();
        Agreement agreement = agreements.open(reader, new AgreementId(id));
        LocalDate today = agreements.today();
        List<Kept> kept = fulfilments.of(agreement, today);
        Map<UnitId, Localized> units = names.ofUnits(agreement.text().units());
        AgreementStanding standing = AgreementStanding.of(agreement, kept, today, units, w);
        ModelAndView page = new ModelAndView("alliances/agreement", "agreement", agreement);
        page.addObject("text", agreement.text());
        page.addObject("standing", standing);
        page.addObject("kept", kept);
        page.addObject("units", units);
        page.addObject("posts", names.ofPostsOf(agreement));
        page.addObject(
                "alliance",
                Optional.ofNullable(agreement.alliance())
                        .flatMap(alliances::byId)
                        .orElse(null));
        page.addObject("confirming", actions.confirming(reader, agreement));
        page.addObject("actions", actions.of(reader, agreement));
        surroundings.addTo(page, reader, agreement);
        page.addObject("related", panels.relatedTo(Agreements.ref(agreement.id())));
        page.addObject("history", history.of(Agreements.ref(agreement.id())));
        page.addObject("copy", agreement.isPublic() ? ChatText.of(agreement, standing, kept, units, w, frame) : null);
        return page;
    }

    @PostMapping("/{district}/alliances/agreements/{id}/confirm")
    ModelAndView confirm(
            @PathVariable UUID id,
            @RequestParam UUID party,
            @RequestParam int version,
            @ModelAttribute("frame") PageFrame frame) {
        AgreementId agreement = new AgreementId(id);
        desk.confirm(actor.current(), agreement, new UnitId(party), version);
        return Paths.to(frame.at(Paths.of(agreement)));
    }
}
