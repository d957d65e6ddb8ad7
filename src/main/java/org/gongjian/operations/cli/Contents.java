package org.gongjian.operations.cli;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.gongjian.operations.backup.Manifest;

/** What is in a backup, in words. */
final class Contents {

    private Contents() {}

    static String words(Manifest manifest) {
        return String.format(
                Locale.ROOT,
                "%s: %,d rows of %d tables, of %s (made with %s, PostgreSQL %s)",
                manifest.districts().isEmpty()
                        ? "no district"
                        : (manifest.districts().size() == 1 ? "district " : "districts ")
                                + String.join(", ", manifest.districts()),
                manifest.rows(),
                manifest.tables().size(),
                manifest.made().truncatedTo(ChronoUnit.SECONDS),
                manifest.product(),
                manifest.postgres());
    }
}
