package org.gongjian.files.api;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.gongjian.audit.RecordRef;
import org.gongjian.files.Content;
import org.gongjian.files.FileDetails;
import org.gongjian.files.FileId;
import org.gongjian.files.FileKind;
import org.gongjian.files.FileView;
import org.gongjian.files.Rendition;
import org.gongjian.files.Standing;
import org.jspecify.annotations.Nullable;

/**
 * A photo or document as a program reads it.
 *
 * @param details with the consent only for whoever keeps the files of the record
 * @param contents as which it is served; none where it is withdrawn or erased
 */
record KeptFile(
        FileId id,
        FileKind kind,
        RecordRef about,
        FileDetails details,
        Standing standing,
        List<ServedAs> contents,
        Instant addedAt,
        int version) {

    /**
     * One size of a photo, or a document.
     *
     * @param path below the district
     * @param width in pixels, as {@code height}
     */
    record ServedAs(
            Rendition rendition,
            String path,
            String mediaType,
            long bytes,
            @Nullable Integer width,
            @Nullable Integer height) {}

    static KeptFile of(FileView file, boolean keeps) {
        FileDetails details = file.details();
        return new KeptFile(
                file.id(),
                file.kind(),
                file.about(),
                keeps ? details : new FileDetails(details.description(), details.caption(), details.credit(), null),
                file.standing(),
                file.isServed()
                        ? file.contents().values().stream()
                                .sorted(Comparator.comparing(Content::rendition))
                                .map(content -> servedAs(file, content))
                                .toList()
                        : List.of(),
                file.addedAt(),
                file.version());
    }

    private static ServedAs servedAs(FileView file, Content content) {
        return new ServedAs(
                content.rendition(),
                file.at(content.rendition().stored()),
                content.format().mediaType(),
                content.bytes(),
                content.width(),
                content.height());
    }
}
