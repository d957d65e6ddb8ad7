package org.gongjian.district.signals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * What many ask for at the same moment is read by one question: whoever comes while nothing is being read reads at once, and
 * those who come meanwhile are read together next. There is no timer; whoever asks alone waits for nobody.
 *
 * @param <K> what is asked for, with equality by value
 */
public final class ReadTogether<K, V> {

    static final int MOST_AT_ONCE = 200;

    private final Function<List<K>, Map<K, V>> read;
    private final Queue<Waiting<K, V>> asked = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean reading = new AtomicBoolean();
    /** A thread of the machine: a virtual one would wait behind all who wait for it and have something to do meanwhile. */
    private final Executor reader = new ThreadPoolExecutor(
            0,
            1,
            1,
            TimeUnit.MINUTES,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().name("read-together-", 1).daemon().factory());

    /**
     * @param read answers what is there of some keys, each once, in a transaction of its own; of what belongs to no district
     */
    public ReadTogether(Function<List<K>, Map<K, V>> read) {
        this.read = read;
    }

    private record Waiting<K, V>(K key, CompletableFuture<Optional<V>> answer) {}

    /** Begun after this was called, so that what was committed before is seen. */
    public Optional<V> read(K key) {
        var waiting = new Waiting<K, V>(key, new CompletableFuture<>());
        asked.add(waiting);
        if (reading.compareAndSet(false, true)) {
            readNext();
            if (goesOn()) {
                reader.execute(this::readAll);
            }
        }
        try {
            return waiting.answer().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** How many have asked whom no question was put for yet. */
    int waiting() {
        return asked.size();
    }

    private void readAll() {
        do {
            readNext();
        } while (goesOn());
    }

    /** True where whoever reads has to go on; otherwise somebody else may begin. */
    private boolean goesOn() {
        if (!asked.isEmpty()) {
            return true;
        }
        reading.set(false);
        return !asked.isEmpty() && reading.compareAndSet(false, true);
    }

    private void readNext() {
        List<Waiting<K, V>> batch = batch();
        if (batch.isEmpty()) {
            return;
        }
        try {
            Map<K, V> found = new HashMap<>(
                    read.apply(batch.stream().map(Waiting::key).distinct().toList()));
            batch.forEach(each -> each.answer().complete(Optional.ofNullable(found.get(each.key()))));
        } catch (RuntimeException | Error failed) {
            // Whatever it was, nobody is left waiting.
            batch.forEach(each -> each.answer().completeExceptionally(failed));
        }
    }

    private List<Waiting<K, V>> batch() {
        List<Waiting<K, V>> batch = new ArrayList<>();
        while (batch.size() < MOST_AT_ONCE) {
            Waiting<K, V> waiting = asked.poll();
            if (waiting == null) {
                break;
            }
            batch.add(waiting);
        }
        return batch;
    }
}
