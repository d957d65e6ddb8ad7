package org.gongjian.activities.training;

import org.gongjian.district.Localized;
import org.gongjian.district.Longest;

/** A training as the district names it, such as 急救培训. */
public record Training(
        TrainingId id, @Longest(Training.NAME) Localized name) {

    public static final int NAME = 60;
}
