package org.gongjian.evaluation.standards;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;

/**
 * What campaigns are run by.
 *
 * @param editions first to last
 */
public record Standard(StandardId id, Localized title, List<Edition> editions, Author madeBy, Instant madeAt) {

    public Standard {
        editions = List.copyOf(editions);
    }

    /** The edition that rounds opened now are measured with: the latest that is published and not retired. */
    public Optional<Edition> inForce() {
        return editions.reversed().stream()
                .filter(edition -> edition.state() == EditionState.PUBLISHED)
                .findFirst();
    }

    /** The edition being written, of which there is never more than one. */
    public Optional<Edition> draft() {
        return editions.stream()
                .filter(edition -> edition.state() == EditionState.DRAFT)
                .findFirst();
    }

    /** Below the district. */
    public String path() {
        return "standards/" + id.value();
    }
}
