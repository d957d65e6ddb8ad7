package org.gongjian.programmes.web;

import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.identity.CurrentActor;
import org.gongjian.programmes.Programme;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.Programmes;
import org.gongjian.programmes.pillars.Pillar;
import org.gongjian.programmes.pillars.PillarId;
import org.gongjian.programmes.pillars.Pillars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Adds pillars to a programme and changes them. */
@Controller
class PillarController {

    private static final int AIM = 500;
    private static final int MOST = 20;

    private final Programmes programmes;
    private final Pillars pillars;
    private final CurrentActor actor;

    PillarController(Programmes programmes, Pillars pillars, CurrentActor actor) {
        this.programmes = programmes;
        this.pillars = pillars;
        this.actor = actor;
    }

    @GetMapping("/{district}/programmes/{id}/pillars/new")
    ModelAndView open(@PathVariable UUID id) {
        Programme programme = mine(id);
        return page(Form.blank().with("position", pillars.of(programme.id()).size() + 1), programme, null);
    }

    @PostMapping("/{district}/programmes/{id}/pillars")
    ModelAndView add(@PathVariable UUID id, Form form, @ModelAttribute("frame") PageFrame frame) {
        Programme programme = mine(id);
        Optional<PillarId> own = form.id("id", PillarId::new);
        return own.flatMap(pillar -> read(form, pillar, programme))
                .flatMap(pillar -> form.submit(() -> pillars.add(actor.current(), pillar)))
                .map(added -> SeeOther.at(frame.at(programme.path())))
                .orElseGet(() -> page(form, programme, null));
    }

    @GetMapping("/{district}/programmes/{id}/pillars/{pillar}/edit")
    ModelAndView edit(@PathVariable UUID id, @PathVariable UUID pillar) {
        Programme programme = mine(id);
        Pillar kept = pillar(programme, pillar);
        return page(
                Form.blank()
                        .with("id", null)
                        .with("version", kept.version())
                        .with("position", kept.position())
                        .with("name", kept.name())
                        .with("aim", kept.aim()),
                programme,
                kept);
    }

    @PostMapping("/{district}/programmes/{id}/pillars/{pillar}")
    ModelAndView change(
            @PathVariable UUID id, @PathVariable UUID pillar, Form form, @ModelAttribute("frame") PageFrame frame) {
        Programme programme = mine(id);
        Pillar kept = pillar(programme, pillar);
        Optional<Boolean> changed = read(form, kept.id(), programme)
                .flatMap(typed -> form.submit(() -> {
                    pillars.change(actor.current(), typed);
                    return true;
                }));
        return changed.map(done -> SeeOther.at(frame.at(programme.path())))
                .orElseGet(() -> page(form.isStale() ? form.with("version", kept.version()) : form, programme, kept));
    }

    private static Optional<Pillar> read(Form form, PillarId id, Programme programme) {
        Optional<Integer> position = form.count("position", MOST);
        Optional<Localized> name = form.localized("name", Form.LINE);
        Optional<Localized> aim = form.optionalLocalized("aim", AIM);
        return form.submit(() -> new Pillar(
                id, programme.id(), position.orElseThrow(), name.orElseThrow(), aim.orElse(null), form.version()));
    }

    private static ModelAndView page(Form form, Programme programme, @Nullable Pillar pillar) {
        return form.on("programmes/pillar").addObject("programme", programme).addObject("pillar", pillar);
    }

    private Programme mine(UUID id) {
        Programme programme = programmes.byId(new ProgrammeId(id)).orElseThrow(Refused::missing);
        programmes.mayChange(actor.current(), programme).orForbid();
        return programme;
    }

    private Pillar pillar(Programme programme, UUID id) {
        return pillars.byId(new PillarId(id))
                .filter(pillar -> pillar.programme().equals(programme.id()))
                .orElseThrow(Refused::missing);
    }
}
