package org.gongjian.service;

import java.time.Instant;
import java.util.Set;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;

/** Why a shift gave somebody hours, or gave none: one sentence. */
public final class HoursReason {

    private static final String WHY = "service.why.";

    /** Those that speak to the volunteer; the others speak of the hours. */
    private static final Set<String> TO_THE_VOLUNTEER =
            Set.of("absent", "open", "outside", "awaiting", "counted", "backfilled", "short", "appealed");

    private HoursReason() {}

    /** The same sentence for somebody else: of the volunteer, and not to them. */
    public static Reason ofThem(Reason why) {
        String said = why.code().substring(WHY.length());
        return TO_THE_VOLUNTEER.contains(said) ? new Reason("service.told." + said, why.arguments()) : why;
    }

    /**
     * @param record null as long as nobody has said anything
     * @param why the last reason that was typed of the record; null where there is none
     */
    public static Reason of(
            Shift shift, Proposal proposal, @Nullable ServiceRecord record, @Nullable String why, Instant now) {
        if (record != null) {
            return of(record, why);
        }
        if (!shift.details().volunteerService()) {
            return Reason.of("service.why.no-service");
        }
        if (now.isBefore(shift.details().endsAt())) {
            return Reason.of("service.why.not-over");
        }
        return switch (proposal) {
            case Proposal.Absent() -> Reason.of("service.why.absent");
            case Proposal.Open open ->
                Reason.of("service.why.open", open.presence().arrivedAt());
            case Proposal.Outside outside -> Reason.of("service.why.outside");
            case Proposal.Attended attended ->
                Reason.of(
                        "service.why.awaiting",
                        attended.span().from(),
                        attended.span().until());
        };
    }

    /** Of a service somebody has said something of. */
    public static Reason of(ServiceRecord record, @Nullable String why) {
        String words = why == null ? "" : why;
        return switch (record.state()) {
            case ENTERED -> Reason.of("service.why.entered");
            case COUNTED -> counted(record);
            case CORRECTION_ASKED ->
                Reason.of("service.why.correction_asked", record.hours().value());
            case NOT_COUNTED -> Reason.of("service.why.not_counted", words);
            case REVOKED -> Reason.of("service.why.revoked", words);
            case APPEALED -> Reason.of("service.why.appealed");
            case FINAL -> Reason.of("service.why.final", words);
        };
    }

    private static Reason counted(ServiceRecord record) {
        if (record.minutes() == 0) {
            return Reason.of("service.why.short", record.span().minutes());
        }
        return Reason.of(
                record.backfilled() ? "service.why.backfilled" : "service.why.counted",
                record.hours().value(),
                record.span().from(),
                record.span().until());
    }
}
