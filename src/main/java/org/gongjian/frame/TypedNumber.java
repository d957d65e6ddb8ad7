package org.gongjian.frame;

import org.gongjian.district.Reason;

/** Reads numbers as people type them: grouping commas are fine, signs and fractions are not. */
final class TypedNumber {

    private TypedNumber() {}

    static TypedValue<Integer> count(String typed, int most) {
        String text = typed.replace(",", "").replace(" ", "");
        if (text.matches("[-−－]0*[1-9][0-9]*")) {
            return new TypedValue.Wrong<>(Reason.of("frame.fault.count.negative", typed));
        }
        if (!text.matches("[0-9]+")) {
            return new TypedValue.Wrong<>(Reason.of("frame.fault.count", typed));
        }
        String digits = text.replaceFirst("^0+(?=.)", "");
        if (digits.equals("0")) {
            return new TypedValue.Wrong<>(Reason.of("frame.fault.count.zero"));
        }
        return digits.length() > 9 || Integer.parseInt(digits) > most
                ? new TypedValue.Wrong<>(Reason.of("frame.fault.count.large", most))
                : new TypedValue.Read<>(Integer.parseInt(digits));
    }
}
