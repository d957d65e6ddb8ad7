package org.gongjian.giving.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.claims.rating.ResidentCode;
import org.gongjian.custody.Movement;
import org.gongjian.custody.transfers.Transfers;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Panels;
import org.gongjian.frame.Wording;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GiftOptions;
import org.gongjian.giving.GiftPurposeDesk;
import org.gongjian.giving.GiftState;
import org.gongjian.giving.GiftTitles;
import org.gongjian.giving.GiftView;
import org.gongjian.giving.Gifts;
import org.gongjian.giving.drives.Drives;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.papers.PaperAnswer;
import org.gongjian.papers.Papers;
import org.gongjian.voices.Voices;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The page of one gift, and its receipt. */
@Controller
class GiftController {

    private final Gifts gifts;
    private final GiftTitles titles;
    private final GiftNames names;
    private final Activities activities;
    private final Voices voices;
    private final Panels panels;
    private final History history;
    private final CurrentActor actor;
    private final Papers papers;
    private final Transfers transfers;
    private final GiftPurposeDesk purposes;
    private final Drives drives;

    GiftController(
            Gifts gifts,
            GiftTitles titles,
            GiftNames names,
            Activities activities,
            Voices voices,
            Panels panels,
            History history,
            CurrentActor actor,
            Papers papers,
            Transfers transfers,
            GiftPurposeDesk purposes,
            Drives drives) {
        this.gifts = gifts;
        this.titles = titles;
        this.names = names;
        this.activities = activities;
        this.voices = voices;
        this.panels = panels;
        this.history = history;
        this.actor = actor;
        this.papers = papers;
        this.transfers = transfers;
        this.purposes = purposes;
        this.drives = drives;
    }

    @GetMapping("/{district}/gifts/{gift}")
    ModelAndView show(
            @PathVariable UUID gift, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        Actor reader = actor.current();
        GiftView view = gifts.require(reader, new GiftId(gift));
        GiftOptions options = gifts.optionsFor(reader, view.id());
        List<Movement> chain = gifts.chainOf(view);
        GiftNames.Known known = names.of(List.of(view), CustodyStep.units(chain), CustodyStep.posts(chain));
        Localized title = titles.of(view);
        ModelAndView page = page("giving/gift", view, title, known);
        page.addObject("standing", GiftStanding.of(view));
        page.addObject("chain", CustodyStep.of(view, chain, known));
        page.addObject("voices", voices.about(view.id().ref(), reader));
        page.addObject(
                "actions",
                reader.mandates().isEmpty() && !options.inside()
                        ? List.of()
                        : GiftActions.of(view, options, purposes.mayAsk(view.id())));
        page.addObject("purposes", purposes.of(view.id()));
        page.addObject("inside", options.inside());
        page.addObject("drive", drives.ofGift(view.id()).orElse(null));
        page.addObject(
                "mayEnterPaper",
                purposes.mayEnter(reader, view.id())
                        .and(purposes.canBeOnPaper(view.id()))
                        .isAllowed());
        page.addObject("enteredBy", options.inside() ? purposes.paperEnteredBy(view.id()) : Map.of());
        page.addObject("mayConsent", purposes.mayAnswer(reader, view.id()).isAllowed());
        page.addObject("mayAsk", options.mayCorrect().isAllowed());
        page.addObject(
                "tracking",
                transfers.trackingCode(view.id().ref()).map(ResidentCode::shown).orElse(null));
        page.addObject("related", panels.relatedTo(view.id().ref()));
        page.addObject(
                "history",
                options.inside() || !view.anonymous() ? history.of(view.id().ref()) : List.of());
        page.addObject("copy", copy(view, title, known, w, frame));
        return page;
    }

    @GetMapping("/{district}/gifts/{gift}/receipt")
    ModelAndView receipt(@PathVariable UUID gift) {
        GiftView view = received(gift);
        return page("giving/receipt", view, titles.of(view), names.of(List.of(view), Set.of(), Set.of()))
                .addObject("mayMake", papers.mayMake());
    }

    @GetMapping("/{district}/gifts/{gift}/receipt.pdf")
    ResponseEntity<byte[]> paper(
            @PathVariable UUID gift, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        GiftView view = received(gift);
        Map<String, Object> model = Map.of(
                "gift",
                view,
                "names",
                names.of(List.of(view), Set.of(), Set.of()),
                "district",
                frame.inDistrict().orElseThrow(Refused::missing).fullName());
        String name = view.number() == null
                ? w.t("giving.receipt.none.title")
                : w.reason(view.number().label());
        return PaperAnswer.pdf(papers.pdf("giving/receipt-paper", model, w), name);
    }

    private GiftView received(UUID gift) {
        GiftView view = gifts.require(actor.current(), new GiftId(gift));
        if (view.state() != GiftState.RECEIVED) {
            throw Refused.conflict(
                    Reason.of("giving.receipt.not-yet", view.state().label()));
        }
        return view;
    }

    private ModelAndView page(String template, GiftView view, Localized title, GiftNames.Known known) {
        ModelAndView page = new ModelAndView(template);
        page.addObject("gift", view);
        page.addObject("called", title);
        page.addObject("names", known);
        page.addObject(
                "activity",
                view.activity() == null
                        ? null
                        : activities.byId(view.activity()).orElse(null));
        return page;
    }

    private static String copy(GiftView gift, Localized title, GiftNames.Known known, Wording w, PageFrame frame) {
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(frame.at(gift.id().path()))
                .toUriString();
        Localized receiver = Objects.requireNonNullElse(known.unit(gift.receiver()), gift.purpose());
        return String.join(
                "\n",
                w.t("giving.copy.title", title),
                w.t("giving.copy.when", gift.givenOn(), receiver),
                w.t("giving.copy.state", GiftStanding.of(gift).word()),
                address);
    }
}
