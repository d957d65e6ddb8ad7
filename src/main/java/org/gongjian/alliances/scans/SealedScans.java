package org.gongjian.alliances.scans;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.AgreementDesk;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.Agreements;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.files.FileId;
import org.gongjian.files.FileView;
import org.gongjian.files.FilesOf;
import org.gongjian.files.RecordFiles;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.UnitId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sealed paper of an agreement: a party points at its scan among the agreement's files, and each party's own people say
 * that it is the text. With the last of them the agreement is signed. Who sees the scan is the file's own setting.
 */
@Service
@Transactional
public class SealedScans {

    private final ScanRows rows;
    private final Agreements agreements;
    private final AgreementDesk desk;
    private final Authority authority;
    private final RecordFiles files;
    private final AuditLog audit;
    private final Clock clock;

    SealedScans(
            ScanRows rows,
            Agreements agreements,
            AgreementDesk desk,
            Authority authority,
            RecordFiles files,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.agreements = agreements;
        this.desk = desk;
        this.authority = authority;
        this.files = files;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<SealedScan> of(AgreementId agreement) {
        return rows.of(agreement);
    }

    /** The files of an agreement that may be its scan: kept, and seen by the reader. */
    @Transactional(readOnly = true)
    public List<FileView> candidates(Actor reader, AgreementId agreement) {
        FilesOf all = files.of(Agreements.ref(agreement), reader.author());
        return Stream.concat(all.documents().stream(), all.photos().stream())
                .filter(FileView::isServed)
                .toList();
    }

    /**
     * Says which file is the sealed paper; what parties said of another one no longer counts. Said twice it is said once.
     *
     * @param round of the scan the page showed, 0 where there was none; refused as stale where there is a newer one
     */
    public void attach(Actor by, AgreementId id, FileId file, int round) {
        rows.lock(id);
        Agreement agreement = agreements.open(by, id);
        mayAttach(by, agreement).orForbid();
        Optional<SealedScan> now = rows.of(id);
        if (now.filter(scan -> scan.file().equals(file)).isPresent()) {
            return;
        }
        agreement.mayHaveScan().orConflict();
        isNewest(now.map(SealedScan::round).orElse(0), round);
        Verdict.require(
                        candidates(by, id).stream().anyMatch(one -> one.id().equals(file)),
                        Reason.of("alliances.scan.unknown"))
                .orRefuse("file");
        rows.attach(id, round + 1, file, agreements.today(), by.author(), clock.instant());
        audit.write(by.author(), "scan-attached", Agreements.ref(id));
    }

    /** A party's own people say that the scan is the text. Said twice it is said once. */
    public void confirm(Actor by, AgreementId id, UnitId party, int round) {
        rows.lock(id);
        Agreement agreement = agreements.open(by, id);
        authority.mayAnswerFor(by, party).orForbid();
        SealedScan scan = rows.of(id).orElseThrow(() -> Refused.conflict(Reason.of("alliances.scan.none")));
        isNewest(scan.round(), round);
        if (scan.confirmedBy(party).isPresent()) {
            return;
        }
        mayConfirm(agreement, party).orConflict();
        Author author = by.authorFor(party);
        LocalDate today = agreements.today();
        rows.confirm(id, round, party, today, author, clock.instant());
        audit.write(author, "scan-confirmed", Agreements.ref(id));
        if (rows.of(id).orElseThrow().isOf(agreement)) {
            rows.sign(id, today);
            audit.write(author, "signed", Agreements.ref(id));
        }
    }

    // What a page may offer

    public Verdict mayAttach(Actor by, Agreement agreement) {
        return desk.mayKeep(by, agreement);
    }

    public Verdict mayConfirm(Actor by, Agreement agreement, UnitId party) {
        return authority.mayAnswerFor(by, party).and(mayConfirm(agreement, party));
    }

    private static Verdict mayConfirm(Agreement agreement, UnitId party) {
        return agreement
                .mayHaveScan()
                .and(Verdict.require(
                        agreement.text().party(party).isPresent(), Reason.of("alliances.agreement.stranger")));
    }

    private static void isNewest(int now, int opened) {
        if (now != opened) {
            throw Refused.stale();
        }
    }
}
