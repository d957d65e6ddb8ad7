package org.gongjian.operations.backup.file;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The beginning of a backup, which anybody may read.
 *
 * @param product the version of Gongjian that made it
 * @param lock null where the backup is not encrypted
 */
public record Header(String product, Instant made, @Nullable Lock lock) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public boolean encrypted() {
        return lock != null;
    }

    byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }

    static Header parse(byte[] bytes) {
        return JSON.readValue(bytes, Header.class);
    }
}
