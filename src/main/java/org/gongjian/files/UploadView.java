package org.gongjian.files;

import java.util.Objects;
import java.util.UUID;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * Something that was sent.
 *
 * @param about the record it was sent for
 * @param name as it was called where it came from
 * @param bytes of everything that is stored of it
 * @param by null for the system
 */
public record UploadView(
        UploadId id,
        FileKind kind,
        RecordRef about,
        FileFormat format,
        String name,
        long bytes,
        @Nullable UUID by) {

    boolean isOf(Author author) {
        return Objects.equals(by, author.account());
    }

    /** Where whoever sent it sees what is kept of it, below the district. */
    public String path() {
        return "uploads/" + id.value();
    }
}
