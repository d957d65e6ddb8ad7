package org.gongjian.activities.training;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A training of the district. */
public record TrainingId(UUID value) {

    public static final String KIND = "training";

    public static TrainingId next() {
        return new TrainingId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }

    /** Its page, below the district. */
    public String path() {
        return "trainings/" + value;
    }
}
