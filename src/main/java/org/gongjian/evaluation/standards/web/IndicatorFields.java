package org.gongjian.evaluation.standards.web;

import java.math.BigDecimal;
import java.util.Optional;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.evaluation.standards.Indicator;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.evaluation.standards.Method;
import org.gongjian.evaluation.standards.Recipe;
import org.gongjian.evaluation.standards.Role;
import org.gongjian.frame.Form;

/** An indicator as the fields of a form. */
final class IndicatorFields {

    private static final int FORMULA = 400;
    private static final int MOST_FILES = 20;
    private static final int MOST_CHARACTERS = 5_000;
    private static final int MOST_SCORERS = 9;
    private static final BigDecimal MOST_POINTS = new BigDecimal("100000");
    private static final BigDecimal MOST_SPREAD = new BigDecimal("100");

    private IndicatorFields() {}

    static Form filled(Indicator one) {
        IndicatorId parent = one.parent();
        Method method = one.method();
        Recipe recipe = one.recipe();
        return Form.blank()
                .with("id", one.id().value())
                .with("parent", parent == null ? null : parent.value())
                .with("code", one.code())
                .with("name", one.name())
                .with("requirement", one.requirement())
                .with("role", one.role().stored())
                .with("points", one.points().stripTrailingZeros().toPlainString())
                .with("method", method == null ? null : method.stored())
                .with("formula", one.formula())
                .with("unit", one.unit())
                .with("source", one.source())
                .with("files", recipe.files() == 0 ? null : recipe.files())
                .with("photos", recipe.photos() == 0 ? null : recipe.photos())
                .with("characters", recipe.characters() == 0 ? null : recipe.characters())
                .with("time", recipe.namesTime() ? "true" : null)
                .with("place", recipe.namesPlace() ? "true" : null)
                .with("host", recipe.namesHost() ? "true" : null)
                .with("theme", recipe.namesTheme() ? "true" : null)
                .with("unitName", recipe.showsUnitName() ? "true" : null)
                .with("scorers", one.scorers())
                .with("spread", one.spread().stripTrailingZeros().toPlainString())
                .with("monthly", one.monthly() ? "true" : null);
    }

    static Optional<Indicator> read(Form form, int position) {
        Optional<IndicatorId> id = form.id("id", IndicatorId::new);
        Optional<IndicatorId> parent = form.optionalId("parent", IndicatorId::new);
        Optional<String> code = form.text("code");
        Optional<Localized> name = form.localized("name", Form.LINE);
        Optional<Localized> requirement = form.optionalLocalized("requirement", Form.PARAGRAPHS);
        Optional<Role> role = form.choice("role", Role.class);
        Optional<Method> method = form.isBlank("method") ? Optional.empty() : form.choice("method", Method.class);
        BigDecimal points = number(form, "points", BigDecimal.ZERO, MOST_POINTS);
        BigDecimal spread = number(form, "spread", new BigDecimal("20"), MOST_SPREAD);
        Optional<String> formula = form.optionalText("formula", FORMULA);
        Optional<Localized> unit = form.optionalLocalized("unit", Form.LINE);
        Optional<Localized> source = form.optionalLocalized("source", Form.LINE);
        int files = count(form, "files", MOST_FILES);
        int photos = count(form, "photos", MOST_FILES);
        if (photos > files) {
            form.fault("photos", Reason.of("evaluation.standards.rule.photos", files));
        }
        int characters = count(form, "characters", MOST_CHARACTERS);
        Optional<Integer> scorers = form.count("scorers", MOST_SCORERS);
        if (form.isFaulty()) {
            return Optional.empty();
        }
        return Optional.of(new Indicator(
                id.orElseThrow(),
                parent.orElse(null),
                position,
                code.orElseThrow(),
                name.orElseThrow(),
                requirement.orElse(null),
                role.orElseThrow(),
                points,
                role.orElseThrow() == Role.BRANCH ? null : method.orElse(null),
                formula.orElse(null),
                unit.orElse(null),
                source.orElse(null),
                new Recipe(
                        files,
                        photos,
                        characters,
                        form.isTicked("time"),
                        form.isTicked("place"),
                        form.isTicked("host"),
                        form.isTicked("theme"),
                        form.isTicked("unitName")),
                scorers.orElseThrow(),
                spread,
                form.isTicked("monthly")));
    }

    private static int count(Form form, String field, int most) {
        return form.isBlank(field) ? 0 : form.count(field, most).orElse(0);
    }

    private static BigDecimal number(Form form, String field, BigDecimal otherwise, BigDecimal most) {
        Optional<String> typed = form.optionalText(field, Form.LINE);
        if (typed.isEmpty()) {
            return otherwise;
        }
        boolean fits =
                typed.get().matches("[0-9]{1,6}(\\.[0-9]{1,3})?") && new BigDecimal(typed.get()).compareTo(most) <= 0;
        if (!fits) {
            form.fault(field, Reason.of("evaluation.standards.rule.points"));
        }
        return fits ? new BigDecimal(typed.get()) : otherwise;
    }
}
