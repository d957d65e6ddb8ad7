package org.gongjian.files;

import java.util.List;
import org.gongjian.audit.RecordRef;

/**
 * What a page shows of the files of its record.
 *
 * @param keeps whether the reader may change them
 */
public record FilesOf(RecordRef about, List<FileView> photos, List<FileView> documents, boolean keeps) {

    public FilesOf {
        photos = List.copyOf(photos);
        documents = List.copyOf(documents);
    }

    public boolean isEmpty() {
        return photos.isEmpty() && documents.isEmpty();
    }
}
