package org.gongjian.files;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.NewId;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.files.store.ContentKey;
import org.gongjian.files.store.Contents;
import org.gongjian.files.store.Sha256;
import org.gongjian.files.store.StoreUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in what is sent: checked, re-encoded and stored at once, so that a form that is refused for another reason loses
 * nothing. What is attached to no record within a day is erased. Not to be called inside a transaction: none is open while
 * a photo is decoded, or while a store is written to.
 */
@Service
public class Uploads {

    /** The field of a form that carries it; faults name it. */
    public static final String FIELD = "file";

    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int SWEPT_AT_ONCE = 500;

    private final UploadRows rows;
    private final FileRows files;
    private final FileHosts hosts;
    private final Workbench workbench;
    private final Contents contents;
    private final FileSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Uploads(
            UploadRows rows,
            FileRows files,
            FileHosts hosts,
            Workbench workbench,
            Contents contents,
            FileSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.files = files;
        this.hosts = hosts;
        this.workbench = workbench;
        this.contents = contents;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Stores what was sent for a record; whoever sent it may attach it until tomorrow. */
    public UploadView receive(Author by, FileKind kind, RecordRef about, Incoming incoming) {
        transaction.executeWithoutResult(status -> {
            hosts.mayAdd(by, about).orForbid();
            hasRoom(about, kind).orRefuse(FIELD);
        });
        Workbench.Ready ready = workbench.prepare(kind, incoming);
        UploadId id = new UploadId(NewId.uuid());
        UploadView upload =
                new UploadView(id, kind, about, ready.format(), incoming.name(), ready.bytes(), by.account());
        transaction.executeWithoutResult(status -> begin(upload, ready));
        try {
            ready.pieces().forEach(piece -> contents.put(new ContentKey(id, piece.rendition()), piece.bytes()));
            transaction.executeWithoutResult(status -> rows.markStored(id));
        } catch (StoreUnavailableException unavailable) {
            // What may lie there already is erased with the uploads left behind.
            LOG.error("upload {} could not be stored", id.value(), unavailable);
            throw Refused.conflict(Reason.of("files.refused.store"));
        }
        return upload;
    }

    /** How large a file of a kind may be as it is sent. */
    public FileSize largest(FileKind kind) {
        return FileSize.of(settings.largest(kind).toBytes());
    }

    /** What somebody sent and has not attached yet. */
    public Optional<UploadView> open(Author by, UploadId id) {
        return transaction.execute(status -> rows.open(id).filter(upload -> upload.isOf(by)));
    }

    /** How an open upload looks: its smallest rendition. Close it. */
    public Optional<InputStream> preview(Author by, UploadId id) {
        return transaction.execute(status -> rows.open(id)
                .filter(upload -> upload.isOf(by))
                .flatMap(upload -> rows.content(id, Rendition.SMALL))
                .map(small -> contents.open(
                        small.store(), new ContentKey(id, small.rendition()), small.bytes(), small.hash())));
    }

    /** Erases what somebody sent and does not want; nothing happens where it is attached or gone. */
    public void discard(Author by, UploadId id) {
        transaction.executeWithoutResult(status -> {
            if (rows.open(id).filter(upload -> upload.isOf(by)).isPresent()) {
                eraseUnlessAttached(id);
            }
        });
    }

    /** Erases what was attached to nothing within a day, and answers how many uploads that were. */
    public int sweep() {
        List<UploadId> left =
                transaction.execute(status -> rows.leftBehind(clock.instant().minus(KEPT), SWEPT_AT_ONCE));
        left.forEach(upload -> transaction.executeWithoutResult(status -> eraseUnlessAttached(upload)));
        return left.size();
    }

    /** Somebody may have attached it since it was looked at. */
    private void eraseUnlessAttached(UploadId id) {
        rows.lock(id);
        if (!rows.isAttached(id)) {
            erase(id);
        }
    }

    /** Erases every content of an upload and gives its quota back; part of the caller's transaction. */
    void erase(UploadId id) {
        rows.lock(id);
        rows.contents(List.of(id.value()))
                .forEach(content -> contents.erase(content.store(), new ContentKey(id, content.rendition())));
        rows.release(rows.erase(id));
    }

    /** Whether the record may have one more file of a kind. */
    Verdict hasRoom(RecordRef about, FileKind kind) {
        int most = settings.most(kind);
        return Verdict.require(files.count(about, kind) < most, Reason.of("files.refused.many." + kind.stored(), most));
    }

    private void begin(UploadView upload, Workbench.Ready ready) {
        long quota = settings.quota().toBytes();
        Verdict.require(
                        rows.reserve(upload.bytes(), quota),
                        Reason.of(
                                "files.refused.quota",
                                FileSize.of(rows.used()).words(),
                                FileSize.of(quota).words()))
                .orRefuse(FIELD);
        rows.add(upload, clock.instant());
        ready.pieces()
                .forEach(piece -> rows.add(new Content(
                        upload.id(),
                        piece.rendition(),
                        upload.format(),
                        contents.store(),
                        Sha256.of(piece.bytes()),
                        piece.bytes().length,
                        piece.width(),
                        piece.height())));
    }
}
