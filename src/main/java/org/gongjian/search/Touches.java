package org.gongjian.search;

import java.util.LinkedHashSet;
import java.util.Set;
import org.gongjian.audit.RecordRef;
import org.gongjian.audit.RecordTouched;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Collects what a transaction touches and has it derived right before the transaction commits: index and record are changed
 * together or not at all.
 */
@Component
class Touches {

    private final Derivation derivation;

    Touches(Derivation derivation) {
        this.derivation = derivation;
    }

    @EventListener
    void note(RecordTouched touched) {
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst()
                .orElseGet(this::begin)
                .add(touched.record());
    }

    private Pending begin() {
        Pending pending = new Pending();
        TransactionSynchronizationManager.registerSynchronization(pending);
        return pending;
    }

    /** What one transaction touched; a synchronization has the lowest precedence, so that others may still touch records. */
    private final class Pending implements TransactionSynchronization {

        private final Set<RecordRef> touched = new LinkedHashSet<>();
        private boolean late;

        private void add(RecordRef record) {
            if (late) {
                derivation.after(Set.of(record));
            } else {
                touched.add(record);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            late = true;
            derivation.after(touched);
        }
    }
}
