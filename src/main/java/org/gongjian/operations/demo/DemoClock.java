package org.gongjian.operations.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The system's clock; while a story is loaded it stands where the story is, so that its records tell the truth. */
@Component
@Primary
@Profile("demo")
class DemoClock extends Clock {

    /** The zone of every story. */
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final AtomicReference<Supplier<Instant>> now = new AtomicReference<>(Clock.systemUTC()::instant);

    void standAt(LocalDate day, LocalTime time) {
        Instant moment = day.atTime(time).atZone(ZONE).toInstant();
        now.set(() -> moment);
    }

    /** The day it really is, whatever a story's clock says. */
    static LocalDate today() {
        return LocalDate.now(Clock.system(ZONE));
    }

    void followTheSystem() {
        now.set(Clock.systemUTC()::instant);
    }

    @Override
    public Instant instant() {
        return now.get().get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
