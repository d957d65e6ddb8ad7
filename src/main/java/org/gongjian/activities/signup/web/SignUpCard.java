package org.gongjian.activities.signup.web;

import java.time.Instant;
import java.util.List;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.signup.SignUpLine;
import org.gongjian.district.Reason;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A shift as whoever reads it stands to it.
 *
 * @param mine what they, and whom they signed up, have of it
 * @param self who reads it, null for a visitor
 * @param id a fresh one for the form, so that pressing twice is one sign-up
 */
record SignUpCard(
        Shift shift, List<SignUpLine> mine, @Nullable PersonId self, String id, Instant now) {

    /** Whether the reader has a place, a turn or a lot here already. */
    public boolean isIn() {
        return mine.stream()
                .anyMatch(line -> line.person().equals(self) && line.state().isLive());
    }

    public boolean isOpen() {
        return !now.isBefore(shift.terms().opensAt())
                && now.isBefore(shift.terms().closesAt());
    }

    public boolean isEarly() {
        return now.isBefore(shift.terms().opensAt());
    }

    /** Whether there is anything to be had: a place, a turn, a lot. */
    public boolean takesMore() {
        return !shift.isFull() || shift.terms().waitlist() || shift.awaitsDraw();
    }

    public Reason opening() {
        return isEarly()
                ? Reason.of("activities.sign-up.open.from", shift.terms().opensAt())
                : isOpen()
                        ? Reason.of(
                                "activities.sign-up.open.until", shift.terms().closesAt())
                        : Reason.of(
                                "activities.sign-up.open.closed", shift.terms().closesAt());
    }

    public Reason places() {
        int places = shift.details().capacity();
        return shift.awaitsDraw()
                ? Reason.of("activities.sign-up.places.lot", places)
                : shift.isFull()
                        ? Reason.of("activities.sign-up.places.full", places)
                        : Reason.of("activities.sign-up.places.left", shift.free(), places);
    }

    public Reason queue() {
        return Reason.of(
                shift.awaitsDraw() ? "activities.sign-up.entered" : "activities.sign-up.waiting", shift.waiting());
    }

    /** What the button says. */
    public String verb() {
        return shift.awaitsDraw()
                ? "activities.sign-up.enter"
                : shift.isFull() || shift.waiting() > 0 ? "activities.sign-up.wait" : "activities.sign-up.do";
    }
}
