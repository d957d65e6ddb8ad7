package org.gongjian.operations.watch;

import java.util.List;
import java.util.Optional;
import org.gongjian.district.Reason;
import org.gongjian.frame.OfficeConcerns;
import org.gongjian.operations.backup.schedule.BackupStanding;
import org.springframework.stereotype.Component;

/** An office sees that the installation's regular backups fail; the operator sees why. */
@Component
class BackupConcerns implements OfficeConcerns {

    private final Vitals vitals;

    BackupConcerns(Vitals vitals) {
        this.vitals = vitals;
    }

    @Override
    public List<Concern> concerns() {
        Optional<BackupStanding> standing = vitals.signs().backup();
        return standing
                .flatMap(BackupStanding::problem)
                .map(problem -> new Concern(
                        standing.flatMap(BackupStanding::lastGood)
                                .map(good -> Reason.of("operations.concern.backup", good))
                                .orElseGet(() -> Reason.of("operations.concern.backup.never")),
                        null))
                .stream()
                .toList();
    }
}
