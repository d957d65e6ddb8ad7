package org.gongjian.alliances.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.Commitment;
import org.gongjian.alliances.Target;
import org.gongjian.alliances.fulfilment.Note;
import org.gongjian.alliances.fulfilment.NoteId;
import org.gongjian.alliances.fulfilment.Notes;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Notes that a promise was kept which no record shows, and strikes a wrong note. */
@Controller
class NoteController {

    private static final int WORDS = 500;

    private final Agreements agreements;
    private final Notes notes;
    private final Names names;
    private final CurrentActor actor;

    NoteController(Agreements agreements, Notes notes, Names names, CurrentActor actor) {
        this.agreements = agreements;
        this.notes = notes;
        this.names = names;
        this.actor = actor;
    }

    @GetMapping("/{district}/alliances/agreements/{id}/notes/new")
    ModelAndView open(@PathVariable UUID id, @RequestParam UUID commitment, @ModelAttribute("w") Wording w) {
        Agreement agreement = agreements.open(actor.current(), new AgreementId(id));
        Commitment promised = require(agreement, commitment);
        List<UnitId> receivers = receivers(agreement, promised);
        Form form = Form.blank().with("commitment", commitment).with("quantity", 1);
        if (receivers.size() == 1) {
            form.with("receiver", receivers.getFirst().value());
        }
        return page(form, agreement, promised, w);
    }

    @PostMapping("/{district}/alliances/agreements/{id}/notes")
    ModelAndView note(
            @PathVariable UUID id,
            @RequestParam UUID commitment,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Agreement agreement = agreements.open(actor.current(), new AgreementId(id));
        Commitment promised = require(agreement, commitment);
        receivers(agreement, promised);
        Optional<NoteId> noteId = form.id("id", NoteId::new);
        Optional<UnitId> receiver = form.id("receiver", UnitId::new);
        Optional<LocalDate> on = form.date("on", agreements.today());
        Optional<Integer> quantity = form.count("quantity", Target.MOST);
        Optional<Localized> words = form.localized("words", WORDS);
        Optional<Boolean> noted = form.submit(() -> {
            notes.note(
                    actor.current(),
                    agreement.id(),
                    new Note(
                            noteId.orElseThrow(),
                            promised.id(),
                            receiver.orElseThrow(),
                            on.orElseThrow(),
                            quantity.orElseThrow(),
                            words.orElseThrow(),
                            null));
            return true;
        });
        return noted.isPresent()
                ? Paths.to(frame.at(Paths.of(agreement.id())) + "#commitment-" + commitment)
                : page(form, agreement, promised, w);
    }

    @GetMapping("/{district}/alliances/agreements/{id}/notes/{note}/strike")
    ModelAndView strike(@PathVariable UUID id, @PathVariable UUID note) {
        Agreement agreement = agreements.open(actor.current(), new AgreementId(id));
        return strikePage(Form.blank(), agreement, theirs(agreement, note));
    }

    @PostMapping("/{district}/alliances/agreements/{id}/notes/{note}/strike")
    ModelAndView strike(
            @PathVariable UUID id, @PathVariable UUID note, Form form, @ModelAttribute("frame") PageFrame frame) {
        Agreement agreement = agreements.open(actor.current(), new AgreementId(id));
        Note wrong = theirs(agreement, note);
        Optional<Localized> reason = form.localized("reason", WORDS);
        Optional<Boolean> struck = form.submit(() -> {
            notes.strike(actor.current(), agreement.id(), wrong.id(), reason.orElseThrow());
            return true;
        });
        return struck.isPresent() ? Paths.to(frame.at(Paths.of(agreement.id()))) : strikePage(form, agreement, wrong);
    }

    private Note theirs(Agreement agreement, UUID id) {
        Note note = notes.of(agreement.id()).stream()
                .filter(one -> one.id().value().equals(id))
                .findFirst()
                .orElseThrow(Refused::missing);
        notes.mayStrike(actor.current(), note).orForbid();
        return note;
    }

    private List<UnitId> receivers(Agreement agreement, Commitment promised) {
        List<UnitId> receivers = notes.receivers(actor.current(), agreement, promised);
        if (receivers.isEmpty()) {
            throw Refused.forbidden(Reason.of("alliances.note.own"));
        }
        return receivers;
    }

    private static Commitment require(Agreement agreement, UUID commitment) {
        return agreement.text().commitments().stream()
                .filter(one -> one.id().value().equals(commitment))
                .findFirst()
                .orElseThrow(Refused::missing);
    }

    private ModelAndView page(Form form, Agreement agreement, Commitment promised, Wording w) {
        ModelAndView page = form.on("alliances/note-form");
        page.addObject("agreement", agreement);
        page.addObject("commitment", promised);
        List<UnitId> receivers = notes.receivers(actor.current(), agreement, promised);
        var units = names.ofUnits(receivers);
        page.addObject(
                "receivers",
                receivers.stream()
                        .map(unit -> Choice.of(unit.value(), units.containsKey(unit) ? w.plain(units.get(unit)) : "?"))
                        .toList());
        return page;
    }

    private static ModelAndView strikePage(Form form, Agreement agreement, Note note) {
        ModelAndView page = form.on("alliances/strike-form");
        page.addObject("agreement", agreement);
        page.addObject("note", note);
        return page;
    }
}
