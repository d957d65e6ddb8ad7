package org.gongjian.volunteers;

import java.util.Set;
import org.gongjian.district.AreaId;
import org.jspecify.annotations.Nullable;

/**
 * What is registered of a volunteer beside the person's own record: with it, what the law asks for (Measures for Recording
 * Volunteer Service and Issuing Certificates, 2021).
 *
 * @param sex null only where the person was erased
 * @param area where they live or serve; null only where the person was erased
 */
public record Profile(@Nullable Sex sex, @Nullable AreaId area, Set<Skill> skills, Set<ServiceCategory> categories) {

    public Profile {
        skills = Set.copyOf(skills);
        categories = Set.copyOf(categories);
    }
}
