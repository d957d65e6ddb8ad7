package org.gongjian.reading.consignments.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.district.District;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.PublicUrl;
import org.gongjian.frame.RecordActions.Action;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.papers.PaperAnswer;
import org.gongjian.papers.Papers;
import org.gongjian.papers.QrCode;
import org.gongjian.places.PlaceId;
import org.gongjian.reading.consignments.Consignment;
import org.gongjian.reading.consignments.ConsignmentDesk;
import org.gongjian.reading.consignments.ConsignmentId;
import org.gongjian.reading.consignments.ConsignmentState;
import org.gongjian.reading.consignments.DeliveryRounds;
import org.gongjian.reading.consignments.FindConsignments;
import org.gongjian.reading.network.LibraryPermissions;
import org.gongjian.reading.network.Network;
import org.gongjian.reading.network.Site;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Consignments: a list, a page each, and the list that travels in the boxes. */
@Controller
class ConsignmentController {

    private static final int SIZE = 40;
    private static final int QR_PIXELS = 220;

    private final ConsignmentDesk desk;
    private final DeliveryRounds rounds;
    private final Network network;
    private final LibraryPermissions permissions;
    private final LibraryNames names;
    private final Papers papers;
    private final PublicUrl address;
    private final History history;
    private final CurrentActor actor;

    ConsignmentController(
            ConsignmentDesk desk,
            DeliveryRounds rounds,
            Network network,
            LibraryPermissions permissions,
            LibraryNames names,
            Papers papers,
            PublicUrl address,
            History history,
            CurrentActor actor) {
        this.desk = desk;
        this.rounds = rounds;
        this.network = network;
        this.permissions = permissions;
        this.names = names;
        this.papers = papers;
        this.address = address;
        this.history = history;
        this.actor = actor;
    }

    @GetMapping("/{district}/library/consignments")
    ModelAndView list(
            Form form, @RequestParam(required = false) @Nullable UUID before, @ModelAttribute("w") Wording w) {
        FindConsignments wanted = new FindConsignments(
                ConsignmentState.named(form.value("state")).orElse(null),
                uuid(form.value("site")),
                form.value("year").matches("(19|20|21)[0-9]{2}") ? Integer.valueOf(form.value("year")) : null);
        List<Consignment> found = desk.page(wanted, before == null ? null : new ConsignmentId(before), SIZE + 1);
        List<Consignment> shown = found.subList(0, Math.min(SIZE, found.size()));
        return new ModelAndView("reading/consignments")
                .addObject("consignments", shown)
                .addObject("next", found.size() > SIZE ? shown.getLast().id().value() : null)
                .addObject("form", form)
                .addObject("filtered", wanted.state() != null || wanted.site() != null || wanted.year() != null)
                .addObject("names", names.all())
                .addObject("sites", names.sites(w))
                .addObject(
                        "states",
                        Arrays.stream(ConsignmentState.values())
                                .map(state -> Choice.of(state.code(), w.reason(state.label())))
                                .toList());
    }

    @GetMapping("/{district}/library/consignments/{consignment}")
    ModelAndView show(@PathVariable UUID consignment) {
        Consignment shown = desk.require(new ConsignmentId(consignment));
        return new ModelAndView("reading/consignment")
                .addObject("consignment", shown)
                .addObject("round", rounds.require(shown.round()))
                .addObject("names", names.all())
                .addObject("actions", actions(shown))
                .addObject("history", history.of(shown.id().ref()));
    }

    @PostMapping("/{district}/library/consignments/{consignment}/cancel")
    ModelAndView cancel(@PathVariable UUID consignment, Form form, @ModelAttribute("frame") PageFrame frame) {
        ConsignmentId id = new ConsignmentId(consignment);
        desk.cancel(actor.current(), id, form.version());
        return SeeOther.at(frame.at(id.path()));
    }

    /** For the boxes: what is in them, from where to where, and a code that opens the consignment's page. */
    @GetMapping("/{district}/library/consignments/{consignment}/packing-list.pdf")
    ResponseEntity<byte[]> packingList(
            @PathVariable UUID consignment, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        Consignment shown = desk.require(new ConsignmentId(consignment));
        papers.mayMake().orConflict();
        byte[] pdf = papers.pdf(
                "reading/packing-list-paper",
                Map.of(
                        "consignment", shown,
                        "round", rounds.require(shown.round()),
                        "names", names.all(),
                        "district", frame.inDistrict().map(District::fullName).orElseThrow(),
                        "qr", new QrCode(address.whole(frame.at(shown.path()))).dataUri(QR_PIXELS)),
                w);
        return PaperAnswer.pdf(pdf, "packing-list-" + shown.id().value());
    }

    private List<Action> actions(Consignment shown) {
        Actor current = actor.current();
        List<Action> actions = new ArrayList<>();
        if (current.isSignedIn()) {
            Site from = network.require(shown.from());
            Site to = network.require(shown.to());
            if (shown.mayBeSent().isAllowed()) {
                actions.add(Action.link(
                                "reading.consignment.send",
                                shown.path() + "/send",
                                1,
                                permissions.mayKeepSite(current, from))
                        .asPrimary());
            }
            if (shown.mayBePacked().isAllowed()) {
                actions.add(Action.link(
                        "reading.consignment.pack", shown.path() + "/pack", 2, permissions.mayKeepSite(current, from)));
            }
            if (shown.mayBeReceived().isAllowed()) {
                actions.add(Action.link(
                                "reading.consignment.receive",
                                shown.path() + "/receive",
                                1,
                                permissions.mayReceive(current, to))
                        .asPrimary());
            }
            if (shown.mayBeCancelled().isAllowed()
                    && permissions.mayKeepNetwork(current).isAllowed()) {
                actions.add(Action.post(
                        "reading.consignment.cancel",
                        shown.path() + "/cancel?version=" + shown.version(),
                        3,
                        shown.mayBeCancelled()));
            }
        }
        return actions;
    }

    private static @Nullable PlaceId uuid(String typed) {
        return typed.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? new PlaceId(UUID.fromString(typed))
                : null;
    }
}
