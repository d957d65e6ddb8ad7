package org.gongjian.activities;

import java.util.Locale;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.jspecify.annotations.Nullable;

/**
 * How many persons (人, not attendances) took part, counted or estimated, and how it is worded. An estimate is always
 * marked as one; <em>more than</em> (余) and <em>nearly</em> (近) name a round number that the figure makes true.
 *
 * @param said the number named by <em>more than</em> or <em>nearly</em>; null where the wording is exact
 */
public record Attendance(
        Basis basis, int persons, Wording wording, @Nullable Integer said) {

    /** The most persons one activity may have. */
    public static final int MOST = 1_000_000;

    private static final double NEARLY_AT_LEAST = 0.9;

    /** Where the figure comes from. */
    public enum Basis {
        COUNTED,
        ESTIMATED
    }

    /** How the figure is said. */
    public enum Wording {
        EXACT,
        MORE_THAN,
        NEARLY
    }

    public Attendance {
        if (persons < 1 || persons > MOST) {
            throw Refused.invalid("persons", Reason.of("activities.attendance.range", MOST));
        }
        if (wording == Wording.EXACT) {
            said = null;
        } else if (said == null || said < 1 || said > MOST) {
            throw Refused.invalid("said", Reason.of("activities.attendance.said.missing"));
        } else if (wording == Wording.MORE_THAN && persons <= said) {
            throw Refused.invalid("said", Reason.of("activities.attendance.said.more-than", said, persons));
        } else if (wording == Wording.NEARLY && (persons >= said || persons < NEARLY_AT_LEAST * said)) {
            throw Refused.invalid("said", Reason.of("activities.attendance.said.nearly", said, persons));
        }
    }

    public static Attendance counted(int persons) {
        return new Attendance(Basis.COUNTED, persons, Wording.EXACT, null);
    }

    public static Attendance estimated(int persons) {
        return new Attendance(Basis.ESTIMATED, persons, Wording.EXACT, null);
    }

    public Attendance saidMoreThan(int number) {
        return new Attendance(basis, persons, Wording.MORE_THAN, number);
    }

    public Attendance saidNearly(int number) {
        return new Attendance(basis, persons, Wording.NEARLY, number);
    }

    /** The figure in words, in the reader's language, with the mark of an estimate. */
    public Reason words() {
        String code = "activities.attendance." + stored(wording) + "." + stored(basis);
        return said == null ? Reason.of(code, persons) : Reason.of(code, persons, said);
    }

    static String stored(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
