package org.gongjian.files;

import java.util.Locale;

/** What contents are stored as: photos as JPEG of our own making, documents as they came. */
public enum FileFormat {
    JPEG("image/jpeg", "jpg"),
    PDF("application/pdf", "pdf"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx");

    private final String mediaType;
    private final String extension;

    FileFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    String stored() {
        return name().toLowerCase(Locale.ROOT);
    }

    static FileFormat ofStored(String stored) {
        return valueOf(stored.toUpperCase(Locale.ROOT));
    }
}
