package org.gongjian.evaluation.evidence;

import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.files.FileView;
import org.gongjian.files.FilesOf;
import org.gongjian.files.RecordFiles;
import org.springframework.stereotype.Component;

/** What there is to see of an evidence: its own files, or those of the record it is. */
@Component
class WhatIsShown {

    private final RecordFiles files;

    WhatIsShown(RecordFiles files) {
        this.files = files;
    }

    FilesOf filesOf(Evidence evidence, Author reader) {
        RecordRef record = evidence.record();
        return files.of(record == null ? evidence.ref() : record, reader);
    }

    Shown of(Evidence evidence, Author reader) {
        FilesOf there = filesOf(evidence, reader);
        return new Shown(
                (int) there.photos().stream().filter(FileView::isServed).count(),
                (int) there.documents().stream().filter(FileView::isServed).count(),
                evidence.details().words(),
                evidence.details().caption(),
                evidence.details().nameShown());
    }
}
