package org.gongjian;

import java.util.Map;
import org.gongjian.identity.oidc.TestIssuer;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Puts an application context on the {@link TestDatabase}, with a service to sign in by: {@code @ContextConfiguration(initializers = ...)}. */
public final class TestDatabaseInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(Map.copyOf(TestDatabase.properties()))
                .and(TestIssuer.properties())
                .applyTo(context);
    }
}
