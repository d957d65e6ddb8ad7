package org.gongjian.operations.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.gongjian.operations.backup.schedule.BackupPlan;

/**
 * What a server for real has beyond its pages.
 *
 * @param backups made by the clock
 * @param operatorToken the file with what the operator shows to see figures and details
 */
record Extras(Optional<BackupPlan> backups, Optional<Path> operatorToken) {

    static final Extras NONE = new Extras(Optional.empty(), Optional.empty());

    /** For somebody who tries it, figures and warming up would only cost time at the start. */
    boolean areForReal() {
        return !equals(NONE);
    }
}
