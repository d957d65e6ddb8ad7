package org.gongjian.identity.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.session.MapSession;
import org.springframework.session.Session;

/** One request's own copy of a session, which knows what the request changed. */
final class KeptSession implements Session {

    private final MapSession copy;
    private boolean begun;
    private String storedId;
    private Instant notedAt;
    private Duration storedIdle;
    private final Set<String> changed = new LinkedHashSet<>();

    private KeptSession(MapSession copy, boolean begun) {
        this.copy = copy;
        this.begun = begun;
        this.storedId = copy.getId();
        this.notedAt = copy.getLastAccessedTime();
        this.storedIdle = copy.getMaxInactiveInterval();
    }

    /** A session that is not stored yet. */
    static KeptSession begin(Duration idle) {
        MapSession fresh = new MapSession();
        fresh.setMaxInactiveInterval(idle);
        return new KeptSession(fresh, true);
    }

    static KeptSession copyOf(MapSession stored) {
        return new KeptSession(new MapSession(stored), false);
    }

    boolean isNew() {
        return begun;
    }

    /** It was used just now, by the clock that Spring Session measures by. */
    void use() {
        copy.setLastAccessedTime(Clock.systemUTC().instant());
    }

    /** The id it is stored under. */
    String storedId() {
        return storedId;
    }

    boolean hasNewId() {
        return !storedId.equals(copy.getId());
    }

    /** Whether it shall end after another time without use. */
    boolean hasNewIdleTime() {
        return !storedIdle.equals(copy.getMaxInactiveInterval());
    }

    /** The names of the attributes that were set or removed. */
    Set<String> changed() {
        return Set.copyOf(changed);
    }

    /** What the request changed so far is stored. */
    void saved() {
        begun = false;
        storedId = copy.getId();
        notedAt = copy.getLastAccessedTime();
        storedIdle = copy.getMaxInactiveInterval();
        changed.clear();
    }

    /** Since the last use that is stored. */
    Duration unnoted() {
        return Duration.between(notedAt, copy.getLastAccessedTime());
    }

    Instant expiry() {
        return copy.getLastAccessedTime().plus(copy.getMaxInactiveInterval());
    }

    @Override
    public String getId() {
        return copy.getId();
    }

    @Override
    public String changeSessionId() {
        return copy.changeSessionId();
    }

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // Spring's signature.
    public <T> @Nullable T getAttribute(String name) {
        return copy.getAttribute(name);
    }

    @Override
    public Set<String> getAttributeNames() {
        return copy.getAttributeNames();
    }

    /** A session keeps texts: anything else is refused, so that nothing is ever deserialized. */
    @Override
    public void setAttribute(String name, @Nullable Object value) {
        if (value != null && !(value instanceof String)) {
            throw new IllegalArgumentException(
                    "a session keeps texts, not a " + value.getClass().getName()
                            + "; maybe a redirect carries flash attributes: put what it needs into the address");
        }
        copy.setAttribute(name, value);
        changed.add(name);
    }

    @Override
    public void removeAttribute(String name) {
        copy.removeAttribute(name);
        changed.add(name);
    }

    @Override
    public Instant getCreationTime() {
        return copy.getCreationTime();
    }

    @Override
    public void setLastAccessedTime(Instant at) {
        copy.setLastAccessedTime(at);
    }

    @Override
    public Instant getLastAccessedTime() {
        return copy.getLastAccessedTime();
    }

    @Override
    public void setMaxInactiveInterval(Duration interval) {
        copy.setMaxInactiveInterval(interval);
    }

    @Override
    public Duration getMaxInactiveInterval() {
        return copy.getMaxInactiveInterval();
    }

    @Override
    public boolean isExpired() {
        return copy.isExpired();
    }
}
