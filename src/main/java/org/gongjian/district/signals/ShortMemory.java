package org.gongjian.district.signals;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * What was read a moment ago: kept until a signal revokes it, and in any case no longer than its life, which bounds the harm
 * of a signal that is lost. While signals are not heard nothing is kept. What is not there is never remembered.
 */
public final class ShortMemory<V> implements SignalListener {

    private final String topic;
    private final BooleanSupplier isRevocable;
    private final Cache<String, V> kept;
    /** How often something was forgotten. */
    private final AtomicLong forgotten = new AtomicLong();

    ShortMemory(String topic, BooleanSupplier isRevocable, int most, Duration life) {
        this.topic = topic;
        this.isRevocable = isRevocable;
        // Room for all from the start: what is being read holds up whatever shares its place in the table.
        this.kept = Caffeine.newBuilder()
                .initialCapacity(most)
                .maximumSize(most)
                .expireAfterWrite(life)
                .build();
    }

    /** A reading that began before a change is never kept after it: forgetting waits for it. */
    public Optional<V> recall(String key, Function<String, Optional<V>> read) {
        if (!isRevocable.getAsBoolean()) {
            return read.apply(key);
        }
        return Optional.ofNullable(
                kept.asMap().computeIfAbsent(key, missing -> read.apply(missing).orElse(null)));
    }

    /** Whether it is remembered now. */
    public boolean has(String key) {
        return isRevocable.getAsBoolean() && kept.getIfPresent(key) != null;
    }

    /** To be taken before something is read by the way. */
    public long mark() {
        return forgotten.get();
    }

    /** Remembers what was read by the way since the mark, unless anything was forgotten meanwhile. */
    public void bring(String key, V read, long mark) {
        if (isRevocable.getAsBoolean()) {
            kept.asMap().computeIfAbsent(key, missing -> forgotten.get() == mark ? read : null);
        }
    }

    public void forget(String key) {
        forgotten.incrementAndGet();
        kept.invalidate(key);
    }

    @Override
    public String topic() {
        return topic;
    }

    @Override
    public void heard(String subject) {
        forget(subject);
    }

    @Override
    public void missed() {
        forgotten.incrementAndGet();
        kept.invalidateAll();
    }
}
