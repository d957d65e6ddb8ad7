package org.gongjian.people;

import java.util.ArrayList;
import java.util.List;
import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One record that is held of a person.
 *
 * @param what it is
 * @param path of its page below the district, null where it has none
 * @param facts it says, in order
 */
public record HeldRecord(Reason what, @Nullable String path, List<Fact> facts) {

    /** @param value a text, number, day, moment, Localized or Reason */
    public record Fact(Reason label, Object value) {}

    public HeldRecord {
        facts = List.copyOf(facts);
    }

    public static HeldRecord of(Reason what, @Nullable String path) {
        return new HeldRecord(what, path, List.of());
    }

    /** With one more fact, where there is one. */
    public HeldRecord saying(String label, @Nullable Object value) {
        if (value == null) {
            return this;
        }
        List<Fact> more = new ArrayList<>(facts);
        more.add(new Fact(Reason.of(label), value));
        return new HeldRecord(what, path, more);
    }
}
