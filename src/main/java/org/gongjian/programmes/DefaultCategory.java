package org.gongjian.programmes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;

/** A category that comes with the product; {@code parent} is a code, empty for a root. Parents stand before children. */
record DefaultCategory(
        String code,
        Optional<String> parent,
        Category.Thing thing,
        Localized name,
        @Nullable TaxonomyTerm term) {

    /** The list of terms the file names. */
    private static final String TAXONOMY = "Open Eligibility";

    private static final String FILE = "/data/programmes/categories.csv";

    static List<DefaultCategory> all() {
        try (InputStream file = DefaultCategory.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> of(line.split(",", -1)))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static DefaultCategory of(String[] cells) {
        return new DefaultCategory(
                cells[0],
                Optional.of(cells[1]).filter(code -> !code.isEmpty()),
                Category.Thing.ofStored(cells[2]),
                Localized.of(cells[3], cells[4]),
                cells[5].isEmpty() ? null : new TaxonomyTerm(TAXONOMY, cells[5]));
    }
}
