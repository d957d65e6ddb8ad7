package org.gongjian;

import org.gongjian.notices.mail.TestMailServer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives an application context a mail server that keeps what it is sent, and lets it call other systems on loopback. */
public final class TestMailInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "spring.mail.host=127.0.0.1",
                        "spring.mail.port=" + TestMailServer.server().port(),
                        "gongjian.mail.from=notices@gongjian.example",
                        "gongjian.webhooks.allow-private=true")
                .applyTo(context);
    }
}
