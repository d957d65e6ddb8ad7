package org.gongjian.claims.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.district.NewId;
import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done or said in a case, for everybody to read.
 *
 * @param words what was typed, in the language it was typed in
 * @param progress how much was done then, of a hundred
 * @param planned how much should have been
 * @param day a deadline that was set, or the day of a contact
 */
public record CaseEvent(
        UUID id,
        CaseId about,
        Instant at,
        Kind kind,
        @Nullable String words,
        @Nullable Integer progress,
        @Nullable Integer planned,
        @Nullable LocalDate day) {

    /** What it was; the message {@code claims.event.KIND} tells of it. */
    public enum Kind {
        OPENED,
        /** The claimer says that there was contact. */
        NOTED,
        /** The asker says that there was none. */
        DENIED,
        IN_TOUCH,
        PLANNED,
        PROGRESSED,
        SUBMITTED,
        RETURNED,
        ACCEPTED,
        REOPENED,
        EXTENDED,
        CLOSED,
        VOID,
        /** The light turned amber or red; the word is which. */
        LIGHT,
        /** Residents were not satisfied, and it was reopened as often as policy has it: the asker decides. */
        LEFT_OPEN;

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofStored(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }

    static CaseEvent of(CaseId about, Instant at, Kind kind) {
        return new CaseEvent(NewId.uuid(), about, at, kind, null, null, null, null);
    }

    CaseEvent saying(@Nullable String said) {
        return new CaseEvent(id, about, at, kind, said, progress, planned, day);
    }

    CaseEvent at(int percent) {
        return new CaseEvent(id, about, at, kind, words, percent, planned, day);
    }

    CaseEvent planned(int percent) {
        return new CaseEvent(id, about, at, kind, words, progress, percent, day);
    }

    CaseEvent until(LocalDate until) {
        return new CaseEvent(id, about, at, kind, words, progress, planned, until);
    }

    /** What happened, in one line. */
    public Reason what() {
        String code = "claims.event." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return switch (kind) {
            case PROGRESSED -> Reason.of(code, Objects.requireNonNullElse(progress, 0));
            case LIGHT ->
                Reason.of(
                        code + "." + words,
                        Objects.requireNonNullElse(progress, 0),
                        Objects.requireNonNullElse(planned, 0));
            case RETURNED, EXTENDED, VOID -> day == null ? Reason.of(code) : Reason.of(code + ".until", day);
            default -> Reason.of(code);
        };
    }

    /** What was said with it, null where nothing was. */
    public @Nullable String said() {
        return kind == Kind.LIGHT ? null : words;
    }

    /** Whether it set the work back. */
    public boolean isBack() {
        return kind == Kind.RETURNED || kind == Kind.REOPENED || kind == Kind.DENIED;
    }
}
