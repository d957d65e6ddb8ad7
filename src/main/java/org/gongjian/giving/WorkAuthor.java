package org.gongjian.giving;

import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Who made a work. A minor is named only where the guardian agreed; else the name is not kept, and the work is by a pupil.
 *
 * @param minor whether under eighteen
 * @param guardianConsent whether the guardian agreed that the name is shown
 */
public record WorkAuthor(@Nullable Localized name, boolean minor, boolean guardianConsent) {

    public WorkAuthor {
        named(name, minor, guardianConsent).reason().ifPresent(why -> {
            throw new IllegalArgumentException(why.code());
        });
        if (name == null && !minor) {
            throw new IllegalArgumentException("an author has a name, or is a minor who is not named");
        }
    }

    /** Whether somebody may be named (Personal Information Protection Law, article 31; Minors Protection Law). */
    public static Verdict named(@Nullable Localized name, boolean minor, boolean guardianConsent) {
        return Verdict.require(name == null || !minor || guardianConsent, Reason.of("giving.author.consent"));
    }
}
