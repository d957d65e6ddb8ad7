package org.gongjian.files;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What the installation allows.
 *
 * @param largestPhoto as it is sent; what is stored is smaller
 * @param quota of each district, for everything that is stored
 * @param photos most photos of one record
 * @param documents most documents of one record
 * @param decodes how many photos are decoded at once: each needs about 100 MB while it is
 */
@ConfigurationProperties("gongjian.files")
record FileSettings(
        @DefaultValue("20MB") DataSize largestPhoto,
        @DefaultValue("20MB") DataSize largestDocument,
        @DefaultValue("5GB") DataSize quota,
        @DefaultValue("60") int photos,
        @DefaultValue("20") int documents,
        @DefaultValue("2") int decodes) {

    DataSize largest(FileKind kind) {
        return kind == FileKind.PHOTO ? largestPhoto : largestDocument;
    }

    int most(FileKind kind) {
        return kind == FileKind.PHOTO ? photos : documents;
    }
}
