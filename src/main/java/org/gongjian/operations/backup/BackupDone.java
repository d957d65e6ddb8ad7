package org.gongjian.operations.backup;

import java.util.Set;
import org.gongjian.operations.backup.file.BackupWriter;

/**
 * A backup that was made.
 *
 * @param encrypted whether only who knows the passphrase can read it
 * @param keysMissing ids of keys that rows were encrypted with and that were not at hand: those fields cannot be read
 */
public record BackupDone(BackupWriter.Written written, Manifest manifest, boolean encrypted, Set<String> keysMissing) {

    public BackupDone {
        keysMissing = Set.copyOf(keysMissing);
    }
}
