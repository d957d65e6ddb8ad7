package org.gongjian.activities.shifts;

import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.BelongsToActivity;
import org.gongjian.activities.TimeShift;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Shifts move with their activity and are repeated with it, each as long before or after its begin as it was. */
@Component
class ShiftsFollow implements BelongsToActivity {

    private final ShiftRows rows;
    private final ObjectProvider<BelongsToShift> belongings;
    private final AuditLog audit;
    private final Clock clock;

    ShiftsFollow(ShiftRows rows, ObjectProvider<BelongsToShift> belongings, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.belongings = belongings;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void moved(Author author, ActivityId activity, TimeShift shift) {
        rows.lock(activity);
        Instant now = clock.instant();
        for (Shift one : rows.of(activity)) {
            if (!rows.change(one.id(), moved(one.details(), shift, now), one.version())) {
                throw Refused.stale();
            }
            audit.write(author, "moved", one.id().ref(), "time", "terms");
        }
    }

    @Override
    public void repeated(Author author, ActivityId activity, ActivityId again, TimeShift shift) {
        for (Shift one : rows.of(activity)) {
            ShiftId id = ShiftId.next();
            rows.add(id, again, at(one.details(), shift::of, shift::of, shift::of));
            belongings.orderedStream().forEach(each -> each.repeated(one.id(), id));
            audit.write(author, "added", id.ref());
        }
    }

    /** What has been stays: a sign-up that has opened or closed does not open or close anew. */
    static ShiftDetails moved(ShiftDetails details, TimeShift shift, Instant now) {
        Instant ends = shift.of(details.endsAt());
        Instant closes = details.terms().closesAt();
        Instant closing = closes.isAfter(now) ? shift.of(closes) : closes;
        Instant closesAt = closing.isAfter(ends) ? ends : closing;
        Instant opens = details.terms().opensAt();
        Instant opening = opens.isAfter(now) ? shift.of(opens) : opens;
        Instant opensAt = opening.isBefore(closesAt) ? opening : shift.of(opens);
        return at(details, shift::of, stays -> opensAt, stays -> closesAt);
    }

    private static ShiftDetails at(
            ShiftDetails details,
            UnaryOperator<Instant> time,
            UnaryOperator<Instant> opens,
            UnaryOperator<Instant> closes) {
        SignUpTerms terms = details.terms();
        return new ShiftDetails(
                details.name(),
                time.apply(details.startsAt()),
                time.apply(details.endsAt()),
                details.volunteerService(),
                details.capacity(),
                new SignUpTerms(
                        terms.mode(),
                        opens.apply(terms.opensAt()),
                        closes.apply(terms.closesAt()),
                        terms.minimumAge(),
                        terms.guardianConsent(),
                        terms.guests(),
                        terms.waitlist(),
                        terms.smallerMayPass(),
                        terms.offerHours()));
    }
}
