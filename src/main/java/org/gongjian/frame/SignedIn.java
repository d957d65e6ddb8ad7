package org.gongjian.frame;

import java.util.Optional;
import org.gongjian.audit.Author;
import org.jspecify.annotations.Nullable;

/** Who reads the page; answered by whoever keeps accounts. */
public interface SignedIn {

    Optional<Reader> reader();

    /** As whom the reader changes something; empty for a visitor. */
    Optional<Author> author();

    /**
     * @param name what to call the person
     * @param forWhom whom the person acts for at the moment, null for themselves
     * @param language a language tag the account prefers, or null
     * @param works whether the person has a desk in the current district
     * @param limited whether the sign-in opens low-risk pages only
     */
    record Reader(
            String name, @Nullable String forWhom, @Nullable String language, boolean works, boolean limited) {}
}
