package org.gongjian.recognition.awards;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some awards of a list, latest first.
 *
 * @param next where the next page begins, null on the last one
 */
public record AwardPage(List<Award> awards, @Nullable After next) {

    public AwardPage {
        awards = List.copyOf(awards);
    }

    /** The last award of a page: the next page begins after it. */
    public record After(LocalDate day, UUID id) {

        /** As it stands in an address. */
        public String text() {
            return day + "_" + id;
        }

        /** Empty where the text is not one of ours. */
        public static Optional<After> parse(String text) {
            String[] parts = text.split("_", -1);
            try {
                return parts.length == 2
                        ? Optional.of(new After(LocalDate.parse(parts[0]), UUID.fromString(parts[1])))
                        : Optional.empty();
            } catch (DateTimeParseException | IllegalArgumentException notOurs) {
                return Optional.empty();
            }
        }
    }
}
