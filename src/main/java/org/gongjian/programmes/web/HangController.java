package org.gongjian.programmes.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Refused;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Panels;
import org.gongjian.frame.RecordTitles;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.programmes.Programme;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.Programmes;
import org.gongjian.programmes.pillars.Hangings;
import org.gongjian.programmes.pillars.Pillar;
import org.gongjian.programmes.pillars.PillarId;
import org.gongjian.programmes.pillars.Pillars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Hangs a record on a programme from the record's page, and takes it off from the programme's. */
@Controller
class HangController {

    private final Hangings hangings;
    private final Programmes programmes;
    private final Pillars pillars;
    private final Panels panels;
    private final CurrentActor actor;

    HangController(Hangings hangings, Programmes programmes, Pillars pillars, Panels panels, CurrentActor actor) {
        this.hangings = hangings;
        this.programmes = programmes;
        this.pillars = pillars;
        this.panels = panels;
        this.actor = actor;
    }

    @GetMapping("/{district}/programmes/hang")
    ModelAndView open(@RequestParam String about, @ModelAttribute("w") Wording w) {
        RecordRef record = record(about);
        programmes.mayAddSome(actor.current()).orForbid();
        return page(Form.blank().with("id", null).with("about", about), titled(record), w);
    }

    /** The choice {@code on} is a programme or, after a slash, one of its pillars. */
    @PostMapping("/{district}/programmes/hang")
    ModelAndView hang(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        programmes.mayAddSome(actor.current()).orForbid();
        RecordRef record = record(form.value("about"));
        RecordTitles.Titled titled = titled(record);
        Optional<String> on = form.text("on");
        Optional<Boolean> hung = form.submit(() -> {
            String[] parts = on.orElseThrow().split("/", -1);
            hangings.hang(
                    actor.current(),
                    new ProgrammeId(id(parts[0])),
                    parts.length > 1 ? new PillarId(id(parts[1])) : null,
                    record);
            return true;
        });
        return hung.map(done -> SeeOther.at(frame.at(titled.path()))).orElseGet(() -> page(form, titled, w));
    }

    @PostMapping("/{district}/programmes/{id}/off")
    ModelAndView takeOff(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        Programme programme = programmes.byId(new ProgrammeId(id)).orElseThrow(Refused::missing);
        programmes.mayChange(actor.current(), programme).orForbid();
        hangings.takeOff(actor.current(), programme.id(), record(form.value("about")));
        return SeeOther.at(frame.at(programme.path()));
    }

    private ModelAndView page(Form form, RecordTitles.Titled titled, Wording w) {
        return form.on("programmes/hang").addObject("titled", titled).addObject("choices", choices(w));
    }

    /** The programmes somebody keeps, each followed by its pillars. */
    private List<Choice> choices(Wording w) {
        Map<ProgrammeId, List<Pillar>> all = pillars.all().stream().collect(Collectors.groupingBy(Pillar::programme));
        return programmes.all().stream()
                .filter(programme ->
                        programmes.mayChange(actor.current(), programme).isAllowed())
                .flatMap(programme -> Stream.concat(
                        Stream.of(choice(programme, null, w)),
                        all.getOrDefault(programme.id(), List.of()).stream()
                                .map(pillar -> choice(programme, pillar, w))))
                .toList();
    }

    private static Choice choice(Programme programme, @Nullable Pillar pillar, Wording w) {
        String id = programme.id().value().toString();
        return pillar == null
                ? new Choice(id, w.plain(programme.name()))
                : new Choice(
                        id + "/" + pillar.id().value(), w.t("programmes.hang.choice", programme.name(), pillar.name()));
    }

    private RecordTitles.Titled titled(RecordRef record) {
        return panels.titleOf(record)
                .filter(found -> hangings.mayHang(record).isAllowed())
                .orElseThrow(Refused::missing);
    }

    private static RecordRef record(String about) {
        int colon = about.indexOf(':');
        if (colon < 0) {
            throw Refused.missing();
        }
        return new RecordRef(about.substring(0, colon), id(about.substring(colon + 1)));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException notOurs) {
            throw Refused.missing();
        }
    }
}
