package org.gongjian.alliances.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.AgreementDesk;
import org.gongjian.alliances.AgreementFilter;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.AgreementState;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.Alliance;
import org.gongjian.alliances.AllianceId;
import org.gongjian.alliances.Alliances;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.UnitOffers;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/** The list of alliances and agreements; its filters live in the address. */
@Controller
class AllianceListController {

    private static final int ALLIANCES = 50;
    private static final int PAGE = 20;

    private final Alliances alliances;
    private final Agreements agreements;
    private final AgreementDesk desk;
    private final Names names;
    private final CurrentActor actor;
    private final UnitOffers units;

    AllianceListController(
            Alliances alliances,
            Agreements agreements,
            AgreementDesk desk,
            Names names,
            CurrentActor actor,
            UnitOffers units) {
        this.alliances = alliances;
        this.agreements = agreements;
        this.desk = desk;
        this.names = names;
        this.actor = actor;
        this.units = units;
    }

    @GetMapping("/{district}/alliances")
    ModelAndView list(Form form, @ModelAttribute("w") Wording w) {
        Actor reader = actor.current();
        AgreementFilter filter = filter(form);
        List<Alliance> all = alliances.latest(null, ALLIANCES);
        List<Agreement> found = agreements.list(
                reader, filter, id(form, "before").map(AgreementId::new).orElse(null), PAGE + 1);
        List<Agreement> page = found.subList(0, Math.min(PAGE, found.size()));
        ModelAndView view = new ModelAndView("alliances/list", "form", form);
        view.addObject("today", agreements.today());
        view.addObject("alliances", all);
        view.addObject("founders", names.ofMembersOf(all));
        view.addObject("agreements", page);
        view.addObject("parties", names.ofPartiesOf(page));
        view.addObject("count", agreements.count(reader, filter));
        view.addObject("filtered", !filter.equals(AgreementFilter.NONE));
        view.addObject("next", found.size() > PAGE ? page.getLast().id().value() : null);
        view.addObject("mayWrite", desk.mayDraftSome(reader).isAllowed());
        view.addObject("states", states(reader, w));
        view.addObject("units", units.called(w));
        view.addObject(
                "allianceChoices",
                all.stream()
                        .map(alliance -> Choice.of(alliance.id().value(), w.plain(alliance.name())))
                        .toList());
        return view;
    }

    private List<Choice> states(Actor reader, Wording w) {
        boolean insider = desk.mayDraftSome(reader).isAllowed();
        return Arrays.stream(AgreementState.values())
                .filter(state -> insider || state != AgreementState.DRAFT)
                .map(state -> Choice.of(state.name(), w.reason(state.label())))
                .toList();
    }

    /** What is not understood does not filter. */
    private static AgreementFilter filter(Form form) {
        return new AgreementFilter(
                Arrays.stream(AgreementState.values())
                        .filter(state -> state.name().equals(form.value("state")))
                        .findFirst()
                        .orElse(null),
                id(form, "unit").map(UnitId::new).orElse(null),
                id(form, "alliance").map(AllianceId::new).orElse(null));
    }

    private static Optional<UUID> id(Form form, String field) {
        return form.optionalId(field, id -> id);
    }
}
