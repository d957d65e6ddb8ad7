package org.gongjian.reading.consignments.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.custody.Lot;
import org.gongjian.district.Localized;
import org.gongjian.district.Today;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.RecordActions.Action;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.CategoryId;
import org.gongjian.reading.consignments.ConsignmentDesk;
import org.gongjian.reading.consignments.DeliveryRounds;
import org.gongjian.reading.consignments.Round;
import org.gongjian.reading.consignments.RoundId;
import org.gongjian.reading.consignments.RoundKind;
import org.gongjian.reading.consignments.RoundLine;
import org.gongjian.reading.network.LibraryPermissions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Rounds: a list, a new one with its proposal, and its page on which people change and decide it. */
@Controller
class DeliveryRoundController {

    private static final int SIZE = 30;

    private final DeliveryRounds desk;
    private final ConsignmentDesk consignments;
    private final LibraryPermissions permissions;
    private final LibraryNames names;
    private final History history;
    private final CurrentActor actor;
    private final Today today;

    DeliveryRoundController(
            DeliveryRounds desk,
            ConsignmentDesk consignments,
            LibraryPermissions permissions,
            LibraryNames names,
            History history,
            CurrentActor actor,
            Today today) {
        this.desk = desk;
        this.consignments = consignments;
        this.permissions = permissions;
        this.names = names;
        this.history = history;
        this.actor = actor;
        this.today = today;
    }

    @GetMapping("/{district}/library/rounds")
    ModelAndView list(@RequestParam(required = false) @Nullable UUID before) {
        List<Round> found = desk.page(before == null ? null : new RoundId(before), SIZE + 1);
        List<Round> shown = found.subList(0, Math.min(SIZE, found.size()));
        return new ModelAndView("reading/rounds")
                .addObject("rounds", shown)
                .addObject("next", found.size() > SIZE ? shown.getLast().id().value() : null)
                .addObject(
                        "mayKeep", permissions.mayKeepNetwork(actor.current()).isAllowed());
    }

    @GetMapping("/{district}/library/rounds/new")
    ModelAndView blank(@ModelAttribute("w") Wording w) {
        permissions.mayKeepNetwork(actor.current()).orForbid();
        return page(Form.blank().with("plannedFor", today.date().plusDays(7)).with("kind", "distribution"), w);
    }

    @PostMapping("/{district}/library/rounds")
    ModelAndView propose(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        permissions.mayKeepNetwork(actor.current()).orForbid();
        Optional<RoundKind> kind = form.choice("kind", RoundKind.class);
        Optional<Localized> name = form.localized("name", Form.LINE);
        Optional<LocalDate> day = form.date("plannedFor", today.date());
        Optional<RoundId> id = form.id("id", RoundId::new);
        return form.submit(() -> desk.propose(
                        actor.current(), id.orElseThrow(), kind.orElseThrow(), name.orElseThrow(), day.orElseThrow()))
                .map(done -> SeeOther.at(frame.at(done.path())))
                .orElseGet(() -> page(form, w));
    }

    @GetMapping("/{district}/library/rounds/{round}")
    ModelAndView show(@PathVariable UUID round, @ModelAttribute("w") Wording w) {
        Round shown = desk.require(new RoundId(round));
        return page(filled(shown), shown, w);
    }

    @PostMapping("/{district}/library/rounds/{round}")
    ModelAndView change(
            @PathVariable UUID round,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Round shown = kept(round);
        Map<Integer, Integer> quantities = new LinkedHashMap<>();
        for (RoundLine line : shown.lines()) {
            String field = DeliveryRounds.field(line.position());
            if (form.value(field).strip().equals("0")) {
                quantities.put(line.position(), 0);
            } else {
                form.count(field, Lot.MOST).ifPresent(quantity -> quantities.put(line.position(), quantity));
            }
        }
        return form.submit(() -> {
                    desk.change(actor.current(), shown.id(), quantities, form.version());
                    return shown;
                })
                .map(done -> SeeOther.at(frame.at(done.path())))
                .orElseGet(() -> page(again(form, shown), shown, w));
    }

    @PostMapping("/{district}/library/rounds/{round}/lines")
    ModelAndView add(
            @PathVariable UUID round,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Round shown = kept(round);
        Optional<PlaceId> from = form.id("from", PlaceId::new);
        Optional<PlaceId> to = form.id("to", PlaceId::new);
        Optional<CategoryId> category = form.id("category", CategoryId::new);
        Optional<Integer> quantity = form.count("quantity", Lot.MOST);
        return form.submit(() -> {
                    desk.add(
                            actor.current(),
                            shown.id(),
                            from.orElseThrow(),
                            to.orElseThrow(),
                            category.orElseThrow(),
                            quantity.orElseThrow(),
                            form.version());
                    return shown;
                })
                .map(done -> SeeOther.at(frame.at(done.path())))
                .orElseGet(() -> page(quantities(again(form, shown), shown), shown, w));
    }

    @PostMapping("/{district}/library/rounds/{round}/decide")
    ModelAndView decide(@PathVariable UUID round, Form form, @ModelAttribute("frame") PageFrame frame) {
        RoundId id = new RoundId(round);
        desk.decide(actor.current(), id, form.version());
        return SeeOther.at(frame.at(id.path()));
    }

    @PostMapping("/{district}/library/rounds/{round}/drop")
    ModelAndView drop(@PathVariable UUID round, Form form, @ModelAttribute("frame") PageFrame frame) {
        RoundId id = new RoundId(round);
        desk.drop(actor.current(), id, form.version());
        return SeeOther.at(frame.at(id.path()));
    }

    private Round kept(UUID round) {
        permissions.mayKeepNetwork(actor.current()).orForbid();
        return desk.require(new RoundId(round));
    }

    private static Form again(Form form, Round round) {
        return form.isStale() ? form.with("version", round.version()) : form;
    }

    private static Form filled(Round round) {
        return quantities(Form.blank().with("id", null).with("version", round.version()), round);
    }

    private static Form quantities(Form form, Round round) {
        round.lines().forEach(line -> form.with(DeliveryRounds.field(line.position()), line.quantity()));
        return form;
    }

    private ModelAndView page(Form form, Wording w) {
        return form.on("reading/round-form")
                .addObject(
                        "kinds",
                        Arrays.stream(RoundKind.values())
                                .map(kind -> Choice.of(kind.name().toLowerCase(Locale.ROOT), w.reason(kind.label())))
                                .toList());
    }

    private ModelAndView page(Form form, Round round, Wording w) {
        boolean mayKeep = permissions.mayKeepNetwork(actor.current()).isAllowed();
        List<Action> actions = new ArrayList<>();
        if (mayKeep && round.mayChange().isAllowed()) {
            String version = "?version=" + round.version();
            actions.add(Action.post("reading.round.decide", round.path() + "/decide" + version, 1, round.mayBeDecided())
                    .asPrimary());
            actions.add(Action.post("reading.round.drop", round.path() + "/drop" + version, 2, round.mayChange()));
        }
        return form.on("reading/round")
                .addObject("round", round)
                .addObject("mayChange", mayKeep && round.mayChange().isAllowed())
                .addObject("actions", actions)
                .addObject("consignments", consignments.ofRound(round.id()))
                .addObject("names", names.all())
                .addObject("sites", names.sites(w))
                .addObject("categories", names.categories(w))
                .addObject("history", history.of(round.id().ref()));
    }
}
