package org.gongjian.operations.backup;

import java.util.Set;

/**
 * A database that was restored.
 *
 * @param keysWritten whether the key file came with the backup
 * @param keysMissing ids of keys without which some personal fields cannot be read
 * @param migrated how many steps the tables were taken forward from where the backup was
 */
public record RestoreDone(Manifest manifest, boolean keysWritten, Set<String> keysMissing, int migrated) {

    public RestoreDone {
        keysMissing = Set.copyOf(keysMissing);
    }
}
