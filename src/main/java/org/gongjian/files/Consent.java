package org.gongjian.files;

import java.time.LocalDate;
import java.util.Locale;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/**
 * That a file may be public: those it shows or names agreed, or there is nobody whom it could tell of.
 *
 * @param saidBy who says so, by name
 * @param on the day, in the district's zone
 */
public record Consent(Basis basis, String saidBy, LocalDate on) {

    /** The longest name, in characters. */
    public static final int NAME = 200;

    /** On what it stands. The message {@code files.basis.KIND.BASIS} names it. */
    public enum Basis {
        /** Nobody can be recognised in it. */
        NOBODY,
        WRITTEN,
        ORAL,
        /** Minors are shown: their guardians agreed, and everybody else did. */
        GUARDIANS;

        public Reason label(FileKind kind) {
            return Reason.of("files.basis." + kind.stored() + "." + stored());
        }

        String stored() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Basis ofStored(String stored) {
            return valueOf(stored.toUpperCase(Locale.ROOT));
        }
    }

    public Consent {
        saidBy = saidBy.strip();
        Verdict.require(!saidBy.isEmpty(), Reason.of("frame.fault.missing")).orRefuse("saidBy");
        Verdict.require(saidBy.codePointCount(0, saidBy.length()) <= NAME, Reason.of("frame.fault.long", NAME))
                .orRefuse("saidBy");
    }

    Verdict fits(LocalDate today) {
        return Verdict.require(!on.isAfter(today), Reason.of("files.consent.later", on));
    }
}
