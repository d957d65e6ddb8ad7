package org.gongjian.operations.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;

class ReadinessTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @Test
    void withoutItsKeysItIsNotReady() throws IOException {
        var missing = new Readiness().keys(temporary.resolve("keys")).health();
        assertThat(missing).extracting("status").isEqualTo(Status.DOWN);
        assertThat(String.valueOf(missing)).contains("the key file is gone");

        Path letter = Files.writeString(temporary.resolve("letter"), "Dear Gongjian");
        assertThat(String.valueOf(new Readiness().keys(letter).health())).contains("cannot be read");
    }

    @Test
    void withoutItsDatabaseItIsNotReady() {
        var properties = new DataSourceProperties();
        properties.setUrl("jdbc:postgresql://127.0.0.1:1/gongjian");
        properties.setUsername("gongjian_app");
        properties.setPassword("secret");
        var health = new Readiness().database(properties).health();
        assertThat(health).extracting("status").isEqualTo(Status.DOWN);
        assertThat(String.valueOf(health)).contains("SQLSTATE 08001").doesNotContain("secret", "127.0.0.1");
    }
}
