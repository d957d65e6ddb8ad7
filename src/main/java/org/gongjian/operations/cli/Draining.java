package org.gongjian.operations.cli;

import java.time.Duration;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Says that the process is about to stop, and goes on answering for a while, so that whatever sends people here can send
 * them elsewhere. Then no more connections are taken, and requests in flight come to their end.
 */
record Draining(ConfigurableApplicationContext context, Duration notice) implements AutoCloseable {

    @Override
    public void close() {
        if (context.isActive()) {
            AvailabilityChangeEvent.publish(context, ReadinessState.REFUSING_TRAFFIC);
            try {
                Thread.sleep(notice);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
