package org.gongjian.publishing.contributors;

import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;

/**
 * A by-line as it is printed: a name, and all that the person is named as.
 *
 * @param credits at least one
 */
public record Credited(Localized name, List<Credit> credits) {

    public Credited {
        credits = credits.stream().sorted().distinct().toList();
    }

    /** In the reader's language. */
    public Reason words() {
        Reason as = credits.stream()
                .map(Credit::label)
                .reduce((one, next) -> Reason.of("publishing.credit.and", one, next))
                .orElseThrow();
        return Reason.of("publishing.credited", name, as);
    }
}
