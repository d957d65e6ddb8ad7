package org.gongjian.activities.training;

import java.time.LocalDate;
import java.util.UUID;
import org.gongjian.activities.signup.SignUpTogether;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * Note that somebody took part in a training.
 *
 * @param id made when the form was rendered: noting it again changes nothing
 * @param who found in the books by name and telephone number, or put there
 * @param validUntil the last day it counts, null where it does not end
 */
public record NoteTraining(
        UUID id,
        TrainingId training,
        SignUpTogether.Guest who,
        LocalDate heldOn,
        @Nullable LocalDate validUntil) {

    public NoteTraining {
        Verdict.require(
                        validUntil == null || !validUntil.isBefore(heldOn),
                        Reason.of("activities.training.until-first"))
                .orRefuse("validUntil");
    }
}
