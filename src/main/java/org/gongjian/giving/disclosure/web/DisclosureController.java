package org.gongjian.giving.disclosure.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.gongjian.district.Today;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.giving.disclosure.Disclosure;
import org.gongjian.giving.disclosure.DisclosureDesk;
import org.gongjian.giving.disclosure.DisclosureId;
import org.gongjian.giving.disclosure.DisclosureTitles;
import org.gongjian.giving.disclosure.Disclosures;
import org.gongjian.giving.disclosure.DraftDisclosure;
import org.gongjian.giving.disclosure.Period;
import org.gongjian.giving.money.Funds;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Disclosures: everybody reads them; the holder's side drafts, a second person publishes. */
@Controller
class DisclosureController {

    private static final int SIZE = 30;
    private static final int TEXT = 1_000;

    private final Disclosures disclosures;
    private final DisclosureDesk desk;
    private final DisclosureTitles titles;
    private final Funds funds;
    private final Organizations organizations;
    private final History history;
    private final Today today;
    private final CurrentActor actor;

    DisclosureController(
            Disclosures disclosures,
            DisclosureDesk desk,
            DisclosureTitles titles,
            Funds funds,
            Organizations organizations,
            History history,
            Today today,
            CurrentActor actor) {
        this.disclosures = disclosures;
        this.desk = desk;
        this.titles = titles;
        this.funds = funds;
        this.organizations = organizations;
        this.history = history;
        this.today = today;
        this.actor = actor;
    }

    @GetMapping("/{district}/disclosures")
    ModelAndView list(@RequestParam(required = false) @Nullable UUID after) {
        List<Disclosure> found = disclosures.page(after == null ? null : new DisclosureId(after), SIZE + 1);
        List<Disclosure> shown = found.subList(0, Math.min(SIZE, found.size()));
        List<UnitId> own = own(actor.current());
        return new ModelAndView("giving/disclosure/list")
                .addObject("disclosures", shown)
                .addObject("titles", titles(shown))
                .addObject("drafts", disclosures.draftsOf(own))
                .addObject("draftTitles", titles(disclosures.draftsOf(own)))
                .addObject("mayDraft", !own.isEmpty())
                .addObject("next", found.size() > SIZE ? shown.getLast().id().value() : null);
    }

    @GetMapping("/{district}/disclosures/{id}")
    ModelAndView show(@PathVariable UUID id) {
        Actor reader = actor.current();
        Disclosure disclosure = disclosures.require(reader, new DisclosureId(id));
        return page("giving/disclosure/disclosure", disclosure)
                .addObject("statement", disclosures.statementOf(disclosure))
                .addObject(
                        "correction", disclosures.correctionOf(disclosure.id()).orElse(null))
                .addObject("wrong", disclosure.isPublished() && disclosures.hasBecomeWrong(disclosure))
                .addObject("keeps", funds.mayKeep(reader, disclosure.holder()).isAllowed())
                .addObject("mayPublish", desk.mayPublish(reader, disclosure))
                .addObject("holder", organizations.byId(disclosure.holder()).orElseThrow())
                .addObject("history", history.of(disclosure.ref()));
    }

    @GetMapping("/{district}/disclosures/new")
    ModelAndView open(
            @RequestParam(required = false) @Nullable UUID holder,
            @RequestParam(required = false) @Nullable UUID corrects,
            @ModelAttribute("w") Wording w) {
        funds.mayOpenSomewhere(actor.current()).orForbid();
        Form form = Form.blank();
        if (corrects != null) {
            Disclosure old = disclosures.require(actor.current(), new DisclosureId(corrects));
            return draftPage(
                    form.with("corrects", corrects)
                            .with("holder", old.holder().value())
                            .with("from", old.period().from())
                            .with("until", old.period().until())
                            .with("note", old.note()),
                    w);
        }
        List<UnitId> own = own(actor.current());
        UnitId about = holder == null ? (own.size() == 1 ? own.getFirst() : null) : new UnitId(holder);
        if (about != null) {
            Period period = disclosures.next(about);
            form.with("holder", about.value()).with("from", period.from()).with("until", period.until());
        }
        return draftPage(form, w);
    }

    @PostMapping("/{district}/disclosures")
    ModelAndView draft(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        funds.mayOpenSomewhere(actor.current()).orForbid();
        var id = form.id("id", DisclosureId::new);
        var holder = form.id("holder", UnitId::new);
        var from = form.date("from", today.date());
        var until = form.date("until", today.date());
        Optional<Localized> note = form.optionalLocalized("note", TEXT);
        var corrects = form.optionalId("corrects", DisclosureId::new);
        Optional<String> reason = corrects.isPresent() ? form.text("reason", TEXT) : Optional.empty();
        return form.submit(() -> desk.draft(
                        actor.current(),
                        new DraftDisclosure(
                                id.orElseThrow(),
                                holder.orElseThrow(),
                                new Period(from.orElseThrow(), until.orElseThrow()),
                                note.orElse(null),
                                corrects.orElse(null),
                                reason.orElse(null))))
                .map(made -> SeeOther.at(frame.at(made.path())))
                .orElseGet(() -> draftPage(form, w));
    }

    @GetMapping("/{district}/disclosures/{id}/publish")
    ModelAndView toPublish(@PathVariable UUID id) {
        Disclosure disclosure = kept(id);
        desk.mayPublish(actor.current(), disclosure).orConflict();
        return step(Form.blank().with("version", disclosure.version()), disclosure);
    }

    /** Publishes it, or drops it where the button says so. */
    @PostMapping("/{district}/disclosures/{id}/publish")
    ModelAndView publish(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        Disclosure disclosure = kept(id);
        return form.submit(() -> {
                    if (form.value("do").equals("drop")) {
                        desk.drop(actor.current(), disclosure.id(), form.version());
                        return SeeOther.at(frame.at("disclosures"));
                    }
                    desk.publish(actor.current(), disclosure.id(), form.version());
                    return SeeOther.at(frame.at(disclosure.path()));
                })
                .orElseGet(() -> step(form.isStale() ? form.with("version", disclosure.version()) : form, disclosure));
    }

    private Disclosure kept(UUID id) {
        Disclosure disclosure = disclosures.require(actor.current(), new DisclosureId(id));
        funds.mayKeep(actor.current(), disclosure.holder()).orForbid();
        return disclosure;
    }

    private ModelAndView step(Form form, Disclosure disclosure) {
        return form.on("giving/disclosure/publish")
                .addObject("disclosure", disclosure)
                .addObject("called", titles.of(disclosure))
                .addObject("statement", disclosures.statementOf(disclosure));
    }

    private ModelAndView page(String template, Disclosure disclosure) {
        return new ModelAndView(template)
                .addObject("disclosure", disclosure)
                .addObject("called", titles.of(disclosure));
    }

    private ModelAndView draftPage(Form form, Wording w) {
        List<UnitId> own = own(actor.current());
        return form.on("giving/disclosure/new")
                .addObject(
                        "holders",
                        organizations.names(own).entrySet().stream()
                                .map(unit -> Choice.of(unit.getKey().value(), w.plain(unit.getValue())))
                                .toList());
    }

    /** Units with money whose books the reader may keep. */
    private List<UnitId> own(Actor reader) {
        return reader.mandates().isEmpty()
                ? List.of()
                : funds.holders().stream()
                        .filter(unit -> funds.mayKeep(reader, unit).isAllowed())
                        .toList();
    }

    private Map<DisclosureId, Localized> titles(List<Disclosure> some) {
        return some.stream()
                .map(Disclosure::id)
                .distinct()
                .collect(Collectors.toMap(
                        Function.identity(),
                        id -> titles.of(some.stream()
                                .filter(one -> one.id().equals(id))
                                .findFirst()
                                .orElseThrow())));
    }
}
