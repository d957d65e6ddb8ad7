package org.gongjian.recognition.awards.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.OfficePages;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.recognition.awards.AwardForm;
import org.gongjian.recognition.awards.AwardKind;
import org.gongjian.recognition.awards.AwardKinds;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The kinds of award of a district: its officers change what it began with and add their own. */
@Controller
class AwardKindsController implements OfficePages {

    private static final String BELOW = "office/award-kinds";
    private static final int ORDER = 74;
    private static final String NEW = "new";

    private final AwardKinds kinds;
    private final CurrentActor actors;

    AwardKindsController(AwardKinds kinds, CurrentActor actors) {
        this.kinds = kinds;
        this.actors = actors;
    }

    @Override
    public List<Entry> forReader() {
        return kinds.mayKeep(actors.current()).isAllowed()
                ? List.of(new Entry("award-kinds", BELOW, ORDER))
                : List.of();
    }

    @GetMapping("/{district}/" + BELOW)
    ModelAndView list() {
        kinds.mayKeep(actors.current()).orForbid();
        return new ModelAndView("recognition/awards/kinds").addObject("kinds", kinds.all());
    }

    @GetMapping("/{district}/" + BELOW + "/{kind}")
    ModelAndView open(@PathVariable String kind, @ModelAttribute("w") Wording w) {
        kinds.mayKeep(actors.current()).orForbid();
        return page(
                kind.equals(NEW)
                        ? Form.blank().with("id", null).with("version", 0).with("offered", "true")
                        : filled(kinds.require(kind)),
                kind,
                w);
    }

    @PostMapping("/{district}/" + BELOW + "/{kind}")
    ModelAndView keep(
            @PathVariable String kind,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        kinds.mayKeep(actors.current()).orForbid();
        Optional<String> code =
                kind.equals(NEW) ? code(form) : Optional.of(kinds.require(kind).code());
        Optional<Localized> name = form.localized("name", Form.LINE);
        Optional<AwardForm> shape = form.choice("form", AwardForm.class);
        Optional<String> letters = form.text("letters", 6);
        Optional<Integer> years =
                form.isBlank("termYears") ? Optional.empty() : form.count("termYears", AwardKind.MOST_YEARS);
        Optional<Integer> months =
                form.isBlank("reviewMonths") ? Optional.empty() : form.count("reviewMonths", AwardKind.MOST_MONTHS);
        return form.submit(() -> {
                    kinds.keep(
                            actors.current(),
                            new AwardKind(
                                    code.orElseThrow(),
                                    name.orElseThrow(),
                                    shape.orElseThrow(),
                                    letters.orElseThrow(),
                                    years.orElse(null),
                                    months.orElse(null),
                                    form.isTicked("byOffice"),
                                    form.isTicked("forMinors"),
                                    form.isTicked("offered"),
                                    form.version()));
                    return SeeOther.at(frame.at(BELOW));
                })
                .orElseGet(() -> page(
                        form.isStale() && !kind.equals(NEW)
                                ? form.with("version", kinds.require(kind).version())
                                : form,
                        kind,
                        w));
    }

    private Optional<String> code(Form form) {
        Optional<String> code = form.text("code", 40);
        code.filter(typed -> !typed.matches("[a-z][a-z-]{1,39}"))
                .ifPresent(wrong -> form.fault("code", Reason.of("recognition.awards.kinds.code")));
        code.filter(typed -> typed.equals(NEW) || kinds.byCode(typed).isPresent())
                .ifPresent(taken -> form.fault("code", Reason.of("recognition.awards.kinds.code.taken")));
        return code;
    }

    private static Form filled(AwardKind kind) {
        return Form.blank()
                .with("id", null)
                .with("version", kind.version())
                .with("name", kind.name())
                .with("form", kind.form().stored())
                .with("letters", kind.letters())
                .with("termYears", kind.termYears())
                .with("reviewMonths", kind.reviewMonths())
                .with("byOffice", kind.byOffice() ? "true" : null)
                .with("forMinors", kind.forMinors() ? "true" : null)
                .with("offered", kind.offered() ? "true" : null);
    }

    private static ModelAndView page(Form form, String kind, Wording w) {
        return form.on("recognition/awards/kind")
                .addObject("kind", kind)
                .addObject("isNew", kind.equals(NEW))
                .addObject(
                        "forms",
                        Stream.of(AwardForm.values())
                                .map(one -> new Choice(one.stored(), w.reason(one.label())))
                                .toList());
    }
}
