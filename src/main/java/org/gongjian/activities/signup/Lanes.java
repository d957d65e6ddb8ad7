package org.gongjian.activities.signup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.gongjian.activities.ActivityId;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * Where sign-ups wait to be decided together. Each activity has a lane while somebody waits in it. The first who comes has the
 * lane's next batch called, and a batch takes in everybody who came until it has the lock of the activity's row: while one
 * commits, the next one gathers and stands at the lock already. There is no timer. Several processes have lanes of their own and
 * meet at that lock. Nobody is answered before the commit.
 */
@Component
class Lanes {

    static final int MOST_AT_ONCE = 200;
    /** Batches that decide or stand at a lock at the same moment; the other connections are for the other pages. */
    private static final int AT_ONCE = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    private final Decider decider;
    private final ConcurrentHashMap<Key, Queue<Waiting>> lanes = new ConcurrentHashMap<>();
    private final Executor threads;

    Lanes(Decider decider) {
        this.decider = decider;
        this.threads = threads();
    }

    /** Threads of the machine: after each of its statements a virtual one would wait behind all requests that have something to do. */
    private static Executor threads() {
        var threads = new ThreadPoolExecutor(
                AT_ONCE,
                AT_ONCE,
                1,
                TimeUnit.MINUTES,
                new LinkedBlockingQueue<>(),
                Thread.ofPlatform().name("sign-up-", 1).daemon().factory());
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    private record Key(DistrictId district, ActivityId activity) {}

    private record Waiting(Ask ask, CompletableFuture<SignUpDecision> answer) {}

    /** Completed once the decision is durable. */
    CompletableFuture<SignUpDecision> enter(ActivityId activity, Ask ask) {
        var key = new Key(CurrentDistrict.id().orElseThrow(), activity);
        var waiting = new Waiting(ask, new CompletableFuture<>());
        lanes.compute(key, (same, queue) -> {
            if (queue != null) {
                queue.add(waiting);
                return queue;
            }
            Queue<Waiting> lane = new ArrayDeque<>();
            lane.add(waiting);
            threads.execute(() -> next(key));
            return lane;
        });
        return waiting.answer();
    }

    private void next(Key key) {
        CurrentDistrict.run(key.district(), () -> {
            List<Waiting> batch = new ArrayList<>();
            try {
                decide(key.activity(), batch, () -> take(key, batch));
            } catch (RuntimeException | Error failed) {
                // Whatever it was, nobody is left waiting.
                take(key, batch);
                batch.forEach(waiting -> waiting.answer().completeExceptionally(failed));
            }
        });
    }

    /** Those who wait, once; whoever comes later, or is too many, has the batch after this one called. */
    private void take(Key key, List<Waiting> batch) {
        if (!batch.isEmpty()) {
            return;
        }
        lanes.compute(key, (same, queue) -> {
            while (queue != null && !queue.isEmpty() && batch.size() < MOST_AT_ONCE) {
                batch.add(queue.remove());
            }
            if (queue == null || queue.isEmpty()) {
                return null;
            }
            threads.execute(() -> next(key));
            return queue;
        });
    }

    /** @param take fills the batch when the lock is there, and does nothing where it is full */
    private void decide(ActivityId activity, List<Waiting> batch, Runnable take) {
        try {
            List<SignUpDecision> decisions = together(activity, batch, take);
            // The next batch does not wait until everybody of this one is woken.
            Thread.ofVirtual().name("sign-up-told").start(() -> tell(batch, decisions));
        } catch (DataIntegrityViolationException one) {
            take.run();
            apart(activity, batch, one);
        }
    }

    private static void tell(List<Waiting> batch, List<SignUpDecision> decisions) {
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).answer().complete(decisions.get(i));
        }
    }

    private List<SignUpDecision> together(ActivityId activity, List<Waiting> batch, Runnable take) {
        try {
            return decider.decideNew(activity, () -> {
                take.run();
                return asks(batch);
            });
        } catch (DuplicateKeyException usedBefore) {
            return decider.decide(activity, asks(batch));
        }
    }

    private static List<Ask> asks(List<Waiting> batch) {
        return batch.stream().map(Waiting::ask).toList();
    }

    /** One that breaks a rule of the database must not take the others with it. */
    private void apart(ActivityId activity, List<Waiting> batch, RuntimeException failed) {
        if (batch.size() == 1) {
            batch.getFirst().answer().completeExceptionally(failed);
            return;
        }
        LOG.warn(
                "A batch of {} sign-ups is decided one by one: {}",
                batch.size(),
                failed.getClass().getName());
        batch.forEach(waiting -> alone(activity, List.of(waiting)));
    }

    private void alone(ActivityId activity, List<Waiting> one) {
        try {
            decide(activity, one, () -> {});
        } catch (RuntimeException | Error failed) {
            one.getFirst().answer().completeExceptionally(failed);
        }
    }
}
