package org.gongjian.claims.web;

import java.text.Normalizer;
import java.util.Optional;
import org.gongjian.district.Reason;
import org.gongjian.frame.Form;

/** Fields of the forms of cases. */
final class CaseFields {

    private static final int ALL = 100;

    private CaseFields() {}

    /** A share of a hundred, with or without its sign. */
    static Optional<Integer> percent(Form form, String field) {
        String typed = Normalizer.normalize(form.value(field), Normalizer.Form.NFKC)
                .replace("%", "")
                .strip();
        if (typed.isEmpty()) {
            form.fault(field, Reason.of("frame.fault.missing"));
            return Optional.empty();
        }
        if (!typed.matches("[0-9]{1,3}") || Integer.parseInt(typed) > ALL) {
            form.fault(field, Reason.of("claims.progress.range"));
            return Optional.empty();
        }
        return Optional.of(Integer.valueOf(typed));
    }
}
