package org.gongjian.files;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A photo or document as it stands, for somebody who may see it.
 *
 * @param contents by rendition; empty where it is erased
 * @param objection why it is withheld; null where it is not
 * @param withdrawnAt null while it is kept
 */
public record FileView(
        FileId id,
        FileKind kind,
        RecordRef about,
        FileDetails details,
        Standing standing,
        @Nullable Reason objection,
        Map<Rendition, Content> contents,
        @Nullable Instant withdrawnAt,
        Instant addedAt,
        int version) {

    public FileView {
        contents = Map.copyOf(contents);
    }

    public RecordRef ref() {
        return id.ref();
    }

    public String path() {
        return id.path();
    }

    public boolean isPhoto() {
        return kind == FileKind.PHOTO;
    }

    public boolean isShown() {
        return standing == Standing.SHOWN;
    }

    /** Whether its content is served to whoever may see it. */
    public boolean isServed() {
        return isShown() || isWithheld() || standing == Standing.WITHOUT_CONSENT;
    }

    public boolean isWithheld() {
        return standing == Standing.WITHHELD;
    }

    public boolean isWithdrawn() {
        return standing == Standing.WITHDRAWN;
    }

    public boolean isErased() {
        return standing == Standing.ERASED;
    }

    public Content full() {
        return content(Rendition.FULL);
    }

    public Content medium() {
        return content(Rendition.MEDIUM);
    }

    public Content small() {
        return content(Rendition.SMALL);
    }

    public Content document() {
        return content(Rendition.DOCUMENT);
    }

    /** Where a rendition is served, below the district. */
    public String at(String rendition) {
        return path() + "/content/" + rendition;
    }

    /** The size of the document, or of the photo as it is kept. */
    public FileSize size() {
        return FileSize.of(
                content(isPhoto() ? Rendition.FULL : Rendition.DOCUMENT).bytes());
    }

    private Content content(Rendition rendition) {
        return Optional.ofNullable(contents.get(rendition))
                .orElseThrow(() -> new IllegalStateException("the file " + id + " has no " + rendition));
    }
}
