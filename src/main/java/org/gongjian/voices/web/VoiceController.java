package org.gongjian.voices.web;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.Form;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Panels;
import org.gongjian.frame.RecordTitles;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.voices.Consent;
import org.gongjian.voices.RecordVoice;
import org.gongjian.voices.Speaker;
import org.gongjian.voices.VoiceId;
import org.gongjian.voices.VoiceKind;
import org.gongjian.voices.VoiceView;
import org.gongjian.voices.Voices;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Records a voice from the page of a record, shows it, and keeps to what the speaker agreed. */
@Controller
class VoiceController {

    private static final int WORDS = 1_000;

    private final Voices voices;
    private final SpeakerChoices speakers;
    private final Panels panels;
    private final History history;
    private final CurrentActor actor;

    VoiceController(Voices voices, SpeakerChoices speakers, Panels panels, History history, CurrentActor actor) {
        this.voices = voices;
        this.speakers = speakers;
        this.panels = panels;
        this.history = history;
        this.actor = actor;
    }

    @GetMapping("/{district}/voices/new")
    ModelAndView open(@RequestParam String about, @ModelAttribute("w") Wording w) {
        RecordRef record = SpeakerChoices.record(about).orElseThrow(Refused::missing);
        titleOf(record);
        voices.mayRecord(actor.current(), record).orForbid();
        return form(
                Form.blank()
                        .with("about", about)
                        .with("kind", VoiceKind.QUOTE.name())
                        .with("consentOn", voices.today()),
                record,
                w);
    }

    @PostMapping("/{district}/voices")
    ModelAndView record(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        RecordRef about = SpeakerChoices.record(form.value("about")).orElseThrow(Refused::missing);
        RecordTitles.Titled titled = titleOf(about);
        voices.mayRecord(actor.current(), about).orForbid();
        Optional<VoiceId> id = form.id("id", VoiceId::new);
        Optional<VoiceKind> kind = form.choice("kind", VoiceKind.class);
        Optional<Localized> words = form.localized("words", WORDS);
        Optional<Speaker> speaker = SpeakerChoices.speaker(form);
        Optional<Localized> onBehalfOf = form.optionalLocalized("onBehalfOf", Form.LINE);
        Optional<Consent> consent = form.isBlank("basis") ? Optional.empty() : consent(form);
        return form.submit(() -> voices.record(
                        actor.current(),
                        new RecordVoice(
                                id.orElseThrow(),
                                kind.orElseThrow(),
                                about,
                                words.orElseThrow(),
                                form.isTicked("reported"),
                                speaker.orElseThrow(),
                                onBehalfOf.orElse(null),
                                consent.orElse(null))))
                .map(recorded -> to(frame.at(titled.path()) + "#voices"))
                .orElseGet(() -> form(form, about, w));
    }

    @GetMapping("/{district}/voices/{id}")
    ModelAndView show(@PathVariable UUID id, @ModelAttribute("w") Wording w) {
        return page(require(id), Form.blank().with("consentOn", voices.today()), w);
    }

    @PostMapping("/{district}/voices/{id}/withdraw")
    ModelAndView withdraw(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        return form.submit(() -> {
                    voices.withdraw(actor.current(), new VoiceId(id), form.version());
                    return to(frame.at(new VoiceId(id).path()));
                })
                .orElseGet(() -> page(require(id), form, w));
    }

    @PostMapping("/{district}/voices/{id}/consent")
    ModelAndView agree(
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        Optional<Consent> consent = consent(form);
        return form.submit(() -> {
                    voices.agree(actor.current(), new VoiceId(id), form.version(), consent.orElseThrow());
                    return to(frame.at(new VoiceId(id).path()));
                })
                .orElseGet(() -> page(require(id), form, w));
    }

    private Optional<Consent> consent(Form form) {
        Optional<Consent.Basis> basis = form.choice("basis", Consent.Basis.class);
        Optional<LocalDate> on = form.date("consentOn", voices.today());
        return basis.flatMap(how -> on.map(day -> new Consent(how, day)));
    }

    private VoiceView require(UUID id) {
        return voices.byId(new VoiceId(id), actor.current()).orElseThrow(Refused::missing);
    }

    private RecordTitles.Titled titleOf(RecordRef record) {
        return panels.titleOf(record).orElseThrow(Refused::missing);
    }

    private ModelAndView form(Form form, RecordRef about, Wording w) {
        ModelAndView page = form.on("voices/form");
        page.addObject("about", titleOf(about));
        speakers.offerOn(page, w);
        return page;
    }

    private ModelAndView page(VoiceView voice, Form form, Wording w) {
        form.with("version", voice.version()).with("id", null);
        ModelAndView page = form.on("voices/voice");
        page.addObject("voice", voice);
        page.addObject("about", panels.titleOf(voice.about()).orElse(null));
        page.addObject("mayKeep", voices.mayKeep(actor.current(), voice).isAllowed());
        page.addObject("history", history.of(voice.id().ref()));
        speakers.offerOn(page, w);
        return page;
    }

    private static ModelAndView to(String address) {
        RedirectView view = new RedirectView(address);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view, Map.of());
    }
}
