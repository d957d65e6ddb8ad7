package org.gongjian.giving.drives;

import java.time.LocalDate;
import java.util.Set;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A drive and whether it runs.
 *
 * @param endedOn where it was ended before its last day
 */
public record Drive(OpenDrive terms, int version, @Nullable LocalDate endedOn) {

    public DriveId id() {
        return terms.id();
    }

    public RecordRef ref() {
        return terms.id().ref();
    }

    public String path() {
        return terms.id().path();
    }

    /** The last day on which something can be given to it. */
    public LocalDate last() {
        return endedOn == null || endedOn.isAfter(terms.until()) ? terms.until() : endedOn;
    }

    public boolean runs(LocalDate day) {
        return !day.isBefore(terms.from()) && !day.isAfter(last());
    }

    /** What to say of it today. */
    public Reason standing(LocalDate today) {
        if (runs(today)) {
            return Reason.of("giving.drive.runs", last());
        }
        return today.isBefore(terms.from())
                ? Reason.of("giving.drive.to-come", terms.from())
                : Reason.of("giving.drive.over", last());
    }

    /** As long as something can still be given to it. */
    Verdict mayBeChanged(LocalDate today) {
        return mayBeEnded(today);
    }

    /** Whether other terms say something else. */
    boolean differsFrom(ChangeDrive other) {
        return !other.title().equals(terms.title())
                || other.target() != terms.target()
                || !other.until().equals(terms.until())
                || !Set.copyOf(other.places()).equals(Set.copyOf(terms.places()));
    }

    Verdict mayBeEnded(LocalDate today) {
        return Verdict.require(
                endedOn == null && !today.isAfter(terms.until()), Reason.of("giving.drive.rule.over", last()));
    }
}
