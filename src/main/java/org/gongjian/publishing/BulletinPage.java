package org.gongjian.publishing;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Some bulletins of a list, latest first.
 *
 * @param next where the next page begins, null on the last one
 */
public record BulletinPage(
        List<BulletinView> bulletins, @Nullable After next) {

    public BulletinPage {
        bulletins = List.copyOf(bulletins);
    }

    /** The last bulletin of a page: the next page begins after its number. */
    public record After(int year, long number) {

        /** As it stands in an address. */
        public String text() {
            return year + "-" + number;
        }

        /** Empty where the text is not one of ours. */
        public static Optional<After> parse(String text) {
            if (!text.matches("[0-9]{4}-[0-9]{1,9}")) {
                return Optional.empty();
            }
            String[] parts = text.split("-", -1);
            return Optional.of(new After(Integer.parseInt(parts[0]), Long.parseLong(parts[1])));
        }
    }
}
