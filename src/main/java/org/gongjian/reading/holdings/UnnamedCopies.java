package org.gongjian.reading.holdings;

import java.util.Collection;
import java.util.List;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.reading.network.LibraryPermissions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What to do with copies that a report of their site does not name: they are lost, or somebody saw them and they stay. */
@Service
@Transactional
public class UnnamedCopies {

    private final UnnamedRows rows;
    private final HoldingsDesk desk;
    private final LibraryPermissions permissions;
    private final AuditLog audit;

    UnnamedCopies(UnnamedRows rows, HoldingsDesk desk, LibraryPermissions permissions, AuditLog audit) {
        this.rows = rows;
        this.desk = desk;
        this.permissions = permissions;
        this.audit = audit;
    }

    /** By barcode; those behind one, from the first where it is empty. */
    @Transactional(readOnly = true)
    public List<UnnamedCopy> page(Actor by, String after, int atMost) {
        permissions.mayKeepNetwork(by).orForbid();
        return rows.page(after, atMost);
    }

    @Transactional(readOnly = true)
    public long count() {
        return rows.count();
    }

    /** Nobody finds them: they leave the stock as in a report that says so, which can be taken back. */
    public void lost(Actor by, HoldingsId id, Collection<String> barcodes) {
        permissions.mayKeepNetwork(by).orForbid();
        if (desk.isThere(id)) {
            return;
        }
        List<UnnamedCopy> waiting = waiting(barcodes);
        desk.bring(by, id, waiting.stream().map(UnnamedCopies::lost).toList(), false);
    }

    /** Somebody saw them: they stay where they are. */
    public void seen(Actor by, Collection<String> barcodes) {
        permissions.mayKeepNetwork(by).orForbid();
        List<UnnamedCopy> waiting = waiting(barcodes);
        rows.forget(waiting.stream().map(UnnamedCopy::barcode).toList());
        waiting.stream()
                .map(UnnamedCopy::report)
                .distinct()
                .forEach(report -> audit.write(by.author(), "seen", report.ref(), "copies"));
    }

    /** A conflict where somebody dealt with one of them meanwhile. */
    private List<UnnamedCopy> waiting(Collection<String> barcodes) {
        Verdict.require(!barcodes.isEmpty(), Reason.of("reading.unnamed.none-chosen"))
                .orRefuse("copies");
        List<UnnamedCopy> waiting = rows.hold(barcodes);
        if (waiting.size() != barcodes.stream().distinct().count()) {
            throw Refused.conflict(Reason.of("reading.unnamed.done-already"));
        }
        return waiting;
    }

    private static PlacedCopy lost(UnnamedCopy copy) {
        return new PlacedCopy(1, "site", copy.barcode(), copy.site(), copy.category(), CopyState.LOST);
    }
}
