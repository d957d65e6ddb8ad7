package org.gongjian.giving;

import org.gongjian.custody.Lot;
import org.gongjian.custody.UnitOfMeasure;
import org.gongjian.district.Localized;
import org.gongjian.programmes.CategoryId;
import org.jspecify.annotations.Nullable;

/**
 * Things of one title.
 *
 * @param quantity 1 to a million, or null where nobody has counted them yet
 * @param value what all of them together are worth, where somebody said
 * @param isbn of a book, where it has one
 * @param author of a work, where somebody said
 */
public record GiftLine(
        Localized title,
        CategoryId category,
        UnitOfMeasure unit,
        @Nullable Integer quantity,
        @Nullable Yuan value,
        @Nullable Isbn isbn,
        @Nullable WorkAuthor author) {

    public GiftLine {
        if (quantity != null && (quantity < 1 || quantity > Lot.MOST)) {
            throw new IllegalArgumentException("a quantity is 1 to " + Lot.MOST + ", not " + quantity);
        }
    }

    /** Things that are no book with a number, by nobody who is named. */
    public GiftLine(
            Localized title,
            CategoryId category,
            UnitOfMeasure unit,
            @Nullable Integer quantity,
            @Nullable Yuan value) {
        this(title, category, unit, quantity, value, null, null);
    }

    public boolean isCounted() {
        return quantity != null;
    }
}
