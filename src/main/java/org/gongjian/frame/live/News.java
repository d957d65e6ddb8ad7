package org.gongjian.frame.live;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.gongjian.audit.RecordTouched;
import org.gongjian.district.signals.Signals;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells every process which records changed. After the commit, and what changes within a moment together: a NOTIFY inside a
 * transaction would make all that change anything commit one after the other. What a killed process did not come to tell
 * is seen when the page is opened anew.
 */
@Component
class News {

    private static final Logger LOG = LoggerFactory.getLogger(News.class);
    private static final long GATHERED_NANOS = 100_000_000;
    private static final int MOST = 1_000;

    private final Signals signals;
    private final TransactionTemplate transaction;
    private final Set<String> untold = new LinkedHashSet<>();
    private boolean gathering;

    News(Signals signals, PlatformTransactionManager transactions) {
        this.signals = signals;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** More than fit are left out: nobody reads that fast. */
    @TransactionalEventListener
    void note(RecordTouched touched) {
        if (add(new Topic(touched.district(), touched.record()).written())) {
            Thread.ofVirtual().name("news").start(this::tell);
        }
    }

    private synchronized boolean add(String topic) {
        if (untold.size() < MOST) {
            untold.add(topic);
        }
        boolean first = !gathering;
        gathering = true;
        return first;
    }

    private void tell() {
        LockSupport.parkNanos(GATHERED_NANOS);
        List<String> told = gathered();
        try {
            transaction.executeWithoutResult(status -> signals.send(Topic.SIGNAL, told));
        } catch (RuntimeException failed) {
            LOG.warn("{} changes were not told to open pages: {}", told.size(), failed.getMessage());
        }
    }

    private synchronized List<String> gathered() {
        List<String> told = new ArrayList<>(untold);
        untold.clear();
        gathering = false;
        return told;
    }
}
