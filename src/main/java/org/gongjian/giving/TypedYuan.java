package org.gongjian.giving;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import org.gongjian.district.Reason;
import org.gongjian.frame.Form;

/** Reads amounts as people type them: grouping commas and full-width digits are fine, signs and a third decimal are not. */
public final class TypedYuan {

    private static final int LONGEST = 30;

    private TypedYuan() {}

    /** An amount that must be there; a fault is noted where it is missing or wrong. */
    public static Optional<Yuan> read(Form form, String field) {
        return form.text(field, LONGEST).flatMap(typed -> read(form, field, typed));
    }

    /** An amount that may be left out. */
    public static Optional<Yuan> optional(Form form, String field) {
        return form.optionalText(field, LONGEST).flatMap(typed -> read(form, field, typed));
    }

    private static Optional<Yuan> read(Form form, String field, String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replace(",", "")
                .replace(" ", "");
        if (!text.matches("[0-9]{1,15}([.][0-9]{1,10})?")) {
            form.fault(field, Reason.of("giving.value.form", typed));
            return Optional.empty();
        }
        BigDecimal amount = new BigDecimal(text);
        Optional<Reason> why = Yuan.verdict(amount).reason();
        why.ifPresent(reason -> form.fault(field, reason));
        return why.isPresent() ? Optional.empty() : Optional.of(new Yuan(amount));
    }
}
