package org.gongjian.operations.scale;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How large a scaled demo is. A city is twelve districts, the largest a quarter of it; a district is that largest one. */
public enum Scale {
    STREET {
        @Override
        public List<Sizes> districts() {
            return List.of(A_STREET);
        }
    },
    DISTRICT {
        @Override
        public List<Sizes> districts() {
            return List.of(A_CITY.part(1, 4));
        }
    },
    CITY {
        @Override
        public List<Sizes> districts() {
            Sizes other = A_CITY.part(3, 4 * OTHERS);
            return Stream.concat(Stream.of(A_CITY.part(1, 4)), Collections.nCopies(OTHERS, other).stream())
                    .toList();
        }
    };

    private static final int OTHERS = 11;
    private static final Sizes A_STREET = new Sizes(10, 150, 200, 15_000, 500, 18_000, 1_200, 2_000);
    private static final Sizes A_CITY = new Sizes(3_000, 20_000, 40_000, 2_000_000, 85_000, 2_900_000, 300_000, 80_000);

    /** What is in each of its districts, the largest first. */
    public abstract List<Sizes> districts();

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
