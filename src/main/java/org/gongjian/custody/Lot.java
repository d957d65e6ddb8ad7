package org.gongjian.custody;

import org.gongjian.district.Localized;
import org.gongjian.programmes.CategoryId;
import org.jspecify.annotations.Nullable;

/**
 * Things of one title as they come in.
 *
 * @param quantity 1 to {@link #MOST}, or null where nobody has counted them yet
 */
public record Lot(
        LotId id,
        Localized title,
        CategoryId category,
        UnitOfMeasure unit,
        @Nullable Integer quantity) {

    /** More than this of one title is taken for a slip. */
    public static final int MOST = 1_000_000;

    public Lot {
        if (quantity != null) {
            checked(quantity);
        }
    }

    static int checked(int quantity) {
        if (quantity < 1 || quantity > MOST) {
            throw new IllegalArgumentException("a quantity is 1 to " + MOST + ", not " + quantity);
        }
        return quantity;
    }

    int known() {
        return quantity == null ? 0 : quantity;
    }
}
