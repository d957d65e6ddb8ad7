package org.gongjian.volunteers;

import java.util.Locale;
import org.gongjian.district.Reason;

/** What a volunteer can do. The message {@code volunteers.skill.SKILL} names it. */
public enum Skill {
    FIRST_AID,
    MEDICINE,
    NURSING,
    TEACHING,
    COUNSELLING,
    LAW,
    DRIVING,
    COOKING,
    HAIRDRESSING,
    REPAIR,
    COMPUTERS,
    LANGUAGES,
    SIGN_LANGUAGE,
    ARTS,
    SPORTS,
    PHOTOGRAPHY,
    WRITING,
    OTHER;

    public Reason label() {
        return Reason.of("volunteers.skill." + code());
    }

    /** For texts and addresses. */
    public String code() {
        return stored().replace('_', '-');
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }
}
