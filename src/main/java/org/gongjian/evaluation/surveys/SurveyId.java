package org.gongjian.evaluation.surveys;

import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;

/** A questionnaire about one entrant in one round. */
public record SurveyId(UUID value) {

    public static final String KIND = "survey";

    public static SurveyId next() {
        return new SurveyId(NewId.uuid());
    }

    public RecordRef ref() {
        return new RecordRef(KIND, value);
    }
}
