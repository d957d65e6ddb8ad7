package org.gongjian.files.web;

import java.util.List;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Verdict;
import org.gongjian.files.FileKind;
import org.gongjian.files.RecordFiles;
import org.gongjian.frame.RecordActions;
import org.springframework.stereotype.Component;

/** Whoever may add files to a record can do so from its page. */
@Component
class AddFileActions implements RecordActions {

    private static final int PHOTO = 42;
    private static final int DOCUMENT = 44;

    private final RecordFiles files;
    private final Readers readers;

    AddFileActions(RecordFiles files, Readers readers) {
        this.files = files;
        this.readers = readers;
    }

    @Override
    public List<Action> on(RecordRef record) {
        return readers.author()
                .filter(by -> files.areKeptFor(record))
                .filter(by -> mayAdd(by, record))
                .map(by -> List.of(add(record, FileKind.PHOTO, PHOTO), add(record, FileKind.DOCUMENT, DOCUMENT)))
                .orElse(List.of());
    }

    private boolean mayAdd(Author by, RecordRef record) {
        return files.mayAdd(by, record).isAllowed();
    }

    private static Action add(RecordRef record, FileKind kind, int order) {
        return Action.link(
                "files.new." + kind.stored(),
                "files/new?about=" + AboutText.of(record) + "&kind=" + kind.stored(),
                order,
                Verdict.allowed());
    }
}
