package org.gongjian.activities.signup;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
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
 * Where sign-ups wait to be decided together. Each activity has a lane while somebody waits in it; the first who comes has it
 * drained, and while one batch commits the next one gathers; lanes take turns, a batch each. There is no timer. Several processes
 * have lanes of their own and meet at the lock of the activity's row. Nobody is answered before the commit.
 */
@Component
class Lanes {

    static final int MOST_AT_ONCE = 200;
    /** Lanes that decide at the same moment; the other connections are for the other pages. */
    private static final int DRAINING = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

    private final Decider decider;
    private final ConcurrentHashMap<Key, Queue<Waiting>> lanes = new ConcurrentHashMap<>();
    private final Executor drainers;

    Lanes(Decider decider) {
        this.decider = decider;
        this.drainers = drainers();
    }

    /** Threads of the machine: after each of its statements a virtual one would wait behind all requests that have something to do. */
    private static Executor drainers() {
        var threads = new ThreadPoolExecutor(
                DRAINING,
                DRAINING,
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
            Queue<Waiting> lane = new ConcurrentLinkedQueue<>();
            lane.add(waiting);
            drainers.execute(() -> drain(key, lane));
            return lane;
        });
        return waiting.answer();
    }

    private void drain(Key key, Queue<Waiting> lane) {
        List<Waiting> batch = next(lane);
        if (!batch.isEmpty()) {
            CurrentDistrict.run(key.district(), () -> decide(key.activity(), batch));
        }
        if (lanes.computeIfPresent(key, (same, queue) -> queue.isEmpty() ? null : queue) != null) {
            drainers.execute(() -> drain(key, lane));
        }
    }

    private static List<Waiting> next(Queue<Waiting> lane) {
        List<Waiting> batch = new ArrayList<>();
        while (batch.size() < MOST_AT_ONCE) {
            Waiting waiting = lane.poll();
            if (waiting == null) {
                break;
            }
            batch.add(waiting);
        }
        return batch;
    }

    private void decide(ActivityId activity, List<Waiting> batch) {
        List<Ask> asks = batch.stream().map(Waiting::ask).toList();
        try {
            List<SignUpDecision> decisions = together(activity, asks);
            // The next batch does not wait until everybody of this one is woken.
            Thread.ofVirtual().name("sign-up-told").start(() -> tell(batch, decisions));
        } catch (DataIntegrityViolationException one) {
            apart(activity, batch, one);
        } catch (RuntimeException | Error failed) {
            // Whatever it was, nobody is left waiting.
            batch.forEach(waiting -> waiting.answer().completeExceptionally(failed));
        }
    }

    private static void tell(List<Waiting> batch, List<SignUpDecision> decisions) {
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).answer().complete(decisions.get(i));
        }
    }

    private List<SignUpDecision> together(ActivityId activity, List<Ask> asks) {
        try {
            return decider.decideNew(activity, asks);
        } catch (DuplicateKeyException usedBefore) {
            return decider.decide(activity, asks);
        }
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
        batch.forEach(waiting -> decide(activity, List.of(waiting)));
    }
}
