package org.gongjian.activities.checkin;

import java.util.List;
import java.util.Optional;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.shifts.Shift;

/**
 * Who is expected in a shift and who is there.
 *
 * @param expected by name
 * @param walkedIn who came without having signed up, in the order they came
 */
public record Roll(ActivityView activity, Shift shift, List<Expected> expected, List<Presence> walkedIn) {

    public Roll {
        expected = List.copyOf(expected);
        walkedIn = List.copyOf(walkedIn);
    }

    /** How many have come, those who left again among them. */
    public long came() {
        return expected.stream().filter(one -> one.presence() != null).count() + walkedIn.size();
    }

    /** How many came and were not seen to leave. */
    public long there() {
        return expected.stream()
                        .filter(one -> one.presence() != null && one.presence().isOpen())
                        .count()
                + walkedIn.stream().filter(Presence::isOpen).count();
    }

    public Optional<Expected> byCode(PassCode code) {
        List<Expected> found =
                expected.stream().filter(one -> one.code().equals(code)).toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    public String path() {
        return shift.path() + "/roll";
    }
}
