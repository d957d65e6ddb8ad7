package org.gongjian.operations.cli;

import java.util.concurrent.CountDownLatch;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/** Keeps a command going for as long as its application runs. */
final class Waiting {

    private Waiting() {}

    static int untilClosed(ConfigurableApplicationContext context) throws InterruptedException {
        var closed = new CountDownLatch(1);
        context.addApplicationListener((ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
        closed.await();
        return 0;
    }
}
