package org.gongjian.files;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Attaches what was sent to records, keeps its words and consents, withdraws it, and erases it for good. */
@Service
@Transactional
public class FileDesk {

    private final FileRows rows;
    private final UploadRows uploadRows;
    private final Uploads uploads;
    private final FileHosts hosts;
    private final RecordFiles files;
    private final AuditLog audit;
    private final Clock clock;

    FileDesk(
            FileRows rows,
            UploadRows uploadRows,
            Uploads uploads,
            FileHosts hosts,
            RecordFiles files,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.uploadRows = uploadRows;
        this.uploads = uploads;
        this.hosts = hosts;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    /** Attaching the same id again changes nothing, and what was sent a second time is erased. */
    public FileId attach(Author by, AttachFile command) {
        uploadRows.lock(command.upload());
        Optional<UploadView> sent = uploadRows.open(command.upload()).filter(upload -> upload.isOf(by));
        Optional<StoredFile> there = rows.byId(command.id());
        if (there.isPresent()) {
            isTheirs(by, there.get()).orConflict();
            sent.ifPresent(again -> uploads.erase(again.id()));
            return command.id();
        }
        UploadView upload = sent.orElseThrow(() -> Refused.invalid(Uploads.FIELD, Reason.of("files.refused.gone")));
        hosts.mayAdd(by, upload.about()).orForbid();
        uploads.hasRoom(upload.about(), upload.kind()).orRefuse(Uploads.FIELD);
        StoredFile file =
                StoredFile.of(command, upload, rows.nextPlace(upload.about()), clock.instant(), files.today());
        if (rows.add(file)) {
            audit.write(by, "added", file.id().ref());
        }
        return file.id();
    }

    /** Whether a form was sent before, and the file it adds is there. */
    @Transactional(readOnly = true)
    public boolean isAttached(Author by, FileId id) {
        return rows.byId(id).filter(file -> isTheirs(by, file).isAllowed()).isPresent();
    }

    /** Changes words and consent; the audit line names the fields that differ. */
    public void change(Author by, FileId id, int version, FileDetails details) {
        StoredFile file = keptBy(by, id);
        save(
                by,
                version,
                file.changed(details, files.today()),
                "changed",
                file.details().differencesTo(details));
    }

    /** Nobody sees it from now on; it is kept and can be brought back. */
    public void withdraw(Author by, FileId id, int version) {
        save(by, version, keptBy(by, id).withdrawn(clock.instant()), "withdrawn", List.of("state"));
    }

    public void restore(Author by, FileId id, int version) {
        save(by, version, keptBy(by, id).restored(), "restored", List.of("state"));
    }

    /** Takes its content and its words away for good. */
    public void erase(Author by, FileId id, int version) {
        StoredFile erased = keptBy(by, id).erased();
        save(by, version, erased, "erased", List.of("state"));
        uploads.erase(erased.upload());
    }

    /** Changes places with the one before or after it of the same kind; at the end of the row nothing happens. */
    public void move(Author by, FileId id, Direction to) {
        StoredFile file = keptBy(by, id);
        List<StoredFile> row = new ArrayList<>(rows.about(file.about()).stream()
                .filter(other -> other.kind() == file.kind())
                .toList());
        int from = row.indexOf(file);
        int other = to == Direction.EARLIER ? from - 1 : from + 1;
        if (from < 0 || other < 0 || other >= row.size()) {
            return;
        }
        Collections.swap(row, from, other);
        for (int place = 1; place <= row.size(); place++) {
            rows.place(row.get(place - 1).id(), place);
        }
        audit.write(by, "moved", id.ref(), "place");
    }

    /** Which way a file moves in the row of its record. */
    public enum Direction {
        EARLIER,
        LATER
    }

    // What the page may offer

    public Verdict mayErase(FileView file) {
        return require(file.id()).mayErase();
    }

    public Verdict mayChange(FileView file) {
        return require(file.id()).mayChange();
    }

    public Verdict mayAdd(Author by, RecordRef about) {
        return hosts.mayAdd(by, about);
    }

    private StoredFile keptBy(Author by, FileId id) {
        StoredFile file = require(id);
        hosts.mayChange(by, file.about()).orForbid();
        return file;
    }

    private static Verdict isTheirs(Author by, StoredFile file) {
        return Verdict.require(Objects.equals(file.addedBy(), by.account()), Reason.of("files.refused.id-taken"));
    }

    private StoredFile require(FileId id) {
        return rows.byId(id).orElseThrow(Refused::missing);
    }

    private void save(Author by, int version, StoredFile changed, String verb, List<String> fields) {
        if (fields.isEmpty()) {
            return;
        }
        if (version != changed.version() || !rows.update(changed)) {
            throw Refused.stale();
        }
        audit.write(by, verb, changed.id().ref(), fields.toArray(String[]::new));
    }
}
