package org.gongjian.files;

import org.gongjian.files.store.Sha256;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a content without reading it.
 *
 * @param store where it lies
 * @param width in pixels, as {@code height}; null for documents
 */
public record Content(
        UploadId upload,
        Rendition rendition,
        FileFormat format,
        String store,
        Sha256 hash,
        long bytes,
        @Nullable Integer width,
        @Nullable Integer height) {}
