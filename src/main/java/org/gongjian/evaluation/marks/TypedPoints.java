package org.gongjian.evaluation.marks;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import org.gongjian.district.Reason;
import org.gongjian.frame.Form;

/** Reads points as people type them: 0 is fine, a sign is not. */
public final class TypedPoints {

    private static final int LONGEST = 20;

    private TypedPoints() {}

    /** Points that must be there; a fault is noted where they are missing or wrong. */
    public static Optional<BigDecimal> read(Form form, String field) {
        return form.text(field, LONGEST).flatMap(typed -> {
            String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).replace(" ", "");
            if (!text.matches("[0-9]{1,6}([.][0-9]{1,6})?")) {
                form.fault(field, Reason.of("evaluation.marks.fault.points", typed));
                return Optional.empty();
            }
            return Optional.of(new BigDecimal(text));
        });
    }
}
