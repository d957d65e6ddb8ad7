package org.gongjian.recognition.awards;

import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;

/** An awarding body: a unit of the district, or somebody named who is none. */
public record Body(@Nullable UnitId unit, @Nullable Localized name) {

    public Body {
        if ((unit == null) == (name == null)) {
            throw new IllegalArgumentException("a body is a unit or has a name, not both");
        }
    }

    public static Body of(UnitId unit) {
        return new Body(unit, null);
    }

    public static Body outside(Localized name) {
        return new Body(null, name);
    }
}
