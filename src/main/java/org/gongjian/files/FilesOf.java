package org.gongjian.files;

import java.util.List;
import org.gongjian.audit.RecordRef;

/**
 * What a page shows of the files of its record.
 *
 * @param keeps whether the reader sees what is not public, and may change it
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
