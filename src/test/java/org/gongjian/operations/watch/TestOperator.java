package org.gongjian.operations.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives an application context an operator, who is known by a token. */
public final class TestOperator implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    static final String TOKEN = "a token nobody guesses 1f0c";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Path file = Files.writeString(Files.createTempFile("operator", ".token"), TOKEN + "\n");
            file.toFile().deleteOnExit();
            TestPropertyValues.of(OperatorToken.SETTING + "=" + file).applyTo(context);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
