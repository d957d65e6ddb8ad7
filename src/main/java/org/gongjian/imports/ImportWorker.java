package org.gongjian.imports;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.gongjian.audit.Author;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Does the long steps on threads of their own, so that whoever began one may leave. Only so many at once. */
@Component
class ImportWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);

    /** How long a server that ends waits for each. */
    private static final Duration LEAVE = Duration.ofSeconds(10);

    private final ImportSteps steps;
    private final Semaphore places;
    private final Map<ImportId, Thread> atWork = new ConcurrentHashMap<>();

    ImportWorker(ImportSteps steps, ImportSettings settings) {
        this.steps = steps;
        this.places = new Semaphore(settings.atOnce());
    }

    /** Begins a step once the caller's transaction has committed; refused where the server has no place for it. */
    void beginAfterCommit(ImportId id, ImportState during, Author by) {
        if (!places.tryAcquire()) {
            throw Refused.conflict(Reason.of("imports.refused.server-busy"));
        }
        DistrictId district = CurrentDistrict.id().orElseThrow();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    begin(district, id, during, by);
                } else {
                    places.release();
                }
            }
        });
    }

    /** Waits for a step to end. */
    void await(ImportId id) throws InterruptedException {
        Thread thread = atWork.get(id);
        if (thread != null) {
            thread.join();
        }
    }

    /** A step that is under way is broken off, and what is left of it written down while there still is a database. */
    @PreDestroy
    void stop() throws InterruptedException {
        List<Thread> threads = List.copyOf(atWork.values());
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            thread.join(LEAVE);
        }
    }

    private void begin(DistrictId district, ImportId id, ImportState during, Author by) {
        Thread thread = Thread.ofVirtual()
                .name("import-" + id.value())
                .unstarted(() -> CurrentDistrict.run(district, () -> work(id, during, by)));
        atWork.put(id, thread);
        thread.start();
    }

    private void work(ImportId id, ImportState during, Author by) {
        try {
            switch (during) {
                case CHECKING -> steps.check(id, by);
                case RUNNING -> steps.run(id, by);
                case UNDOING -> steps.undo(id, by);
                default -> throw new IllegalArgumentException(during + " is no step");
            }
        } catch (RuntimeException failure) {
            stop(id, during, failure);
        } finally {
            places.release();
            atWork.remove(id);
        }
    }

    /** Nothing of the step is left; where even that cannot be written down now, the sweep does it. */
    private void stop(ImportId id, ImportState during, RuntimeException failure) {
        boolean interrupted = Thread.interrupted() || failure instanceof CancellationException;
        if (!(failure instanceof Refused) && !interrupted) {
            LOG.error("Import {} failed while {}", id.value(), during, failure);
        }
        try {
            steps.stop(id, during, interrupted ? Reason.of("imports.trouble.broken-off") : ImportSteps.said(failure));
        } catch (RuntimeException later) {
            LOG.warn("Import {} will be ended by the sweep", id.value(), later);
        }
    }
}
