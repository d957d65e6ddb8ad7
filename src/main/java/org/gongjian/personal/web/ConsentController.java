package org.gongjian.personal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.consents.ConsentId;
import org.gongjian.people.consents.ConsentKind;
import org.gongjian.people.consents.ConsentText;
import org.gongjian.people.consents.GiveConsent;
import org.gongjian.people.consents.Way;
import org.gongjian.personal.ConsentDesk;
import org.gongjian.personal.PersonFile;
import org.gongjian.personal.PersonFiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Notes consents and that they were taken back; keeps the words people agree to. */
@Controller
@RequestMapping("/{district}/persons")
class ConsentController {

    private static final int WORDS = 1_000;

    private final PersonFiles files;
    private final ConsentDesk desk;
    private final People people;
    private final CurrentActor actor;

    ConsentController(PersonFiles files, ConsentDesk desk, People people, CurrentActor actor) {
        this.files = files;
        this.desk = desk;
        this.people = people;
        this.actor = actor;
    }

    @GetMapping("/{id}/consents")
    ModelAndView form(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        PersonFile file = file(id);
        return page(Form.blank().with("on", people.today()).with("way", Way.PAPER), file, w);
    }

    @PostMapping("/{id}/consents")
    ModelAndView give(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        PersonFile file = file(id);
        LocalDate today = people.today();
        Optional<ConsentId> consent = form.id("id", ConsentId::new);
        Optional<String> kind = form.text("kind", 40);
        Optional<PersonId> givenBy = form.id("givenBy", PersonId::new);
        Optional<Way> way = form.choice("way", Way.class);
        Optional<LocalDate> on = form.date("on", today);
        LocalDate until =
                form.isBlank("until") ? null : form.date("until", today).orElse(null);
        return form.submit(() -> {
                    desk.give(
                            actor.current(),
                            new GiveConsent(
                                    consent.orElseThrow(),
                                    file.person().id(),
                                    new ConsentKind(kind.orElseThrow()),
                                    givenBy.orElseThrow(),
                                    way.orElseThrow(),
                                    on.orElseThrow(),
                                    until));
                    return SeeOther.at(frame.at("persons/" + id + "#consents"));
                })
                .orElseGet(() -> page(form, file, w));
    }

    @PostMapping("/consents/{consent}/withdraw")
    ModelAndView withdraw(@PathVariable UUID consent, @ModelAttribute("frame") PageFrame frame) {
        PersonId person = desk.withdraw(actor.current(), new ConsentId(consent));
        return SeeOther.at(frame.at("persons/" + person.value() + "#consents"));
    }

    @GetMapping("/consent-texts")
    ModelAndView texts() {
        return new ModelAndView("personal/texts")
                .addObject("texts", desk.texts(actor.current()))
                .addObject("mayWrite", desk.mayWrite(actor.current()).isAllowed());
    }

    @GetMapping("/consent-texts/{kind}")
    ModelAndView text(@PathVariable String kind) {
        ConsentText text = desk.text(actor.current(), new ConsentKind(kind));
        return textPage(
                Form.blank()
                        .with("id", null)
                        .with("version", text.edition())
                        .with("title", text.title())
                        .with("words", text.words()),
                text);
    }

    @PostMapping("/consent-texts/{kind}")
    ModelAndView write(@PathVariable String kind, Form form, @ModelAttribute("frame") PageFrame frame) {
        ConsentText text = desk.text(actor.current(), new ConsentKind(kind));
        Optional<Localized> title = form.localized("title", Form.LINE);
        Optional<Localized> words = form.localized("words", WORDS);
        return form.submit(() -> {
                    desk.write(actor.current(), text.kind(), form.version(), title.orElseThrow(), words.orElseThrow());
                    return SeeOther.at(frame.at("persons/consent-texts"));
                })
                .orElseGet(() -> textPage(form, text));
    }

    private static ModelAndView textPage(Form form, ConsentText text) {
        return form.on("personal/text").addObject("text", text);
    }

    private PersonFile file(UUID id) {
        return files.of(actor.current(), new PersonId(id));
    }

    private ModelAndView page(Form form, PersonFile file, Wording w) {
        List<ConsentText> texts = desk.texts(actor.current());
        return form.on("personal/consent")
                .addObject("file", file)
                .addObject("texts", texts)
                .addObject(
                        "kinds",
                        texts.stream()
                                .map(text -> new Choice(text.kind().value(), w.plain(text.title())))
                                .toList())
                .addObject("givers", givers(file, w))
                .addObject(
                        "ways",
                        Stream.of(Way.PAPER, Way.IN_PERSON, Way.CODE)
                                .map(way -> new Choice(way.name(), w.reason(way.label())))
                                .toList());
    }

    /** The person, and the guardians in force. */
    private static List<Choice> givers(PersonFile file, Wording w) {
        List<Choice> givers = new ArrayList<>();
        givers.add(Choice.of(
                file.person().id().value(),
                w.t("personal.consent.self", file.person().name())));
        file.guardians().stream()
                .filter(PersonFile.Named::inForce)
                .map(guardian -> Choice.of(
                        guardian.other().value(),
                        w.t(
                                "personal.consent.guardian",
                                guardian.name(),
                                guardian.link().relation().label())))
                .forEach(givers::add);
        return givers;
    }
}
