package org.gongjian.claims.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.gongjian.claims.lights.PlanStep;
import org.gongjian.claims.register.Case;
import org.gongjian.district.Localized;
import org.gongjian.frame.Form;
import org.jspecify.annotations.Nullable;

/** The steps of a plan as fields: a title and a day each; a line without both is left out. */
final class PlanFields {

    static final String STEPS = "steps";

    private PlanFields() {}

    static void fill(Form form, Case about) {
        List<PlanStep> steps = about.plan().steps();
        for (int i = 0; i < steps.size(); i++) {
            form.with(name(i, "title"), steps.get(i).title())
                    .with(name(i, "due"), steps.get(i).due());
        }
    }

    /** The typed steps; one that was done already stays so. */
    static List<PlanStep> read(Form form, Case about, int lines, LocalDate today) {
        List<PlanStep> steps = new ArrayList<>();
        for (int i = 0; i < lines; i++) {
            if (isEmpty(form, i)) {
                continue;
            }
            Optional<Localized> title = form.localized(name(i, "title"), Form.LINE);
            Optional<LocalDate> due = form.date(name(i, "due"), today);
            if (title.isPresent() && due.isPresent()) {
                steps.add(new PlanStep(title.get(), due.get(), doneOn(about, title.get())));
            }
        }
        return steps;
    }

    private static @Nullable LocalDate doneOn(Case about, Localized title) {
        return about.plan().steps().stream()
                .filter(step -> step.title().equals(title))
                .map(PlanStep::doneOn)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The positions of the steps that are done. */
    static List<Integer> done(Case about) {
        List<PlanStep> steps = about.plan().steps();
        return IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).isDone())
                .boxed()
                .toList();
    }

    static List<Integer> readDone(Form form) {
        return form.values("done").stream()
                .filter(text -> text.matches("[0-9]{1,2}"))
                .map(Integer::valueOf)
                .toList();
    }

    static String name(int line, String field) {
        return STEPS + "[" + line + "]." + field;
    }

    private static boolean isEmpty(Form form, int line) {
        return form.isBlank(name(line, "title") + ".zh")
                && form.isBlank(name(line, "title") + ".en")
                && form.isBlank(name(line, "due"));
    }
}
