package org.gongjian.activities.preparing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.jspecify.annotations.Nullable;

/**
 * What whoever is to come has to know. The regulations on voluntary service ask for risks to be told, and for insurance before
 * anything dangerous.
 *
 * @param hazardous whether the work is dangerous: nobody under 18 takes part
 * @param version 0 where nothing was said yet
 */
public record Preparation(
        @Longest(1_000) @Nullable Localized risks,
        @Longest(1_000) @Nullable Localized insurance,
        @Longest(1_000) @Nullable Localized bring,
        boolean hazardous,
        int version) {

    public static final Preparation NOTHING = new Preparation(null, null, null, false, 0);

    List<String> differencesTo(Preparation other) {
        List<String> names = new ArrayList<>();
        if (!Objects.equals(risks, other.risks)) {
            names.add("risks");
        }
        if (!Objects.equals(insurance, other.insurance)) {
            names.add("insurance");
        }
        if (!Objects.equals(bring, other.bring)) {
            names.add("bring");
        }
        if (hazardous != other.hazardous) {
            names.add("hazardous");
        }
        return names;
    }
}
