package org.gongjian.operations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GongjianTests {

    private final StringWriter said = new StringWriter();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "demo --help",
                "serve --help",
                "district --help",
                "district add --help",
                "district recover --help",
                "backup --help",
                "restore --help",
                "verify --help"
            })
    void everyCommandExplainsItself(String command) {
        assertThat(run(command.split(" "))).isZero();
        assertThat(said.toString()).contains("Usage: gongjian");
    }

    @Test
    void anUnknownCommandIsRefused() {
        assertThat(run("fly")).isEqualTo(2);
    }

    @Test
    void aWeakSetUpIsRefusedWithAllItsReasons() {
        int status = run(
                "serve", "--bind", "0.0.0.0", "--database-url", "jdbc:postgresql://127.0.0.1:1/gongjian?password=x");
        assertThat(status).isEqualTo(2);
        assertThat(said.toString())
                .contains("does not start like this", "TLS proxy", "holds a password", "--keys FILE", "cannot be used");
    }

    @Test
    void aTypedPasswordIsRefused() {
        int status = run(
                "serve", "--database-url", "jdbc:postgresql://127.0.0.1:1/gongjian", "--database-password", "hunter2");
        assertThat(status).isEqualTo(2);
        assertThat(said.toString())
                .contains("--database-password shows the password")
                .doesNotContain("hunter2");
    }

    @Test
    void aDistrictWithAReservedWordForASlugIsRefusedBeforeAnythingStarts() {
        int status = run(
                "district",
                "add",
                "--slug",
                "api",
                "--name-zh",
                "珲春",
                "--name-en",
                "Hunchun",
                "--officer",
                "金海兰",
                "--zone",
                "Mars/Olympus",
                "--division-code",
                "22",
                "--data",
                temporary.resolve("new").toString());
        assertThat(status).isEqualTo(2);
        assertThat(said.toString())
                .contains("No district was made", "word the site needs", "Mars/Olympus", "six digits");
        assertThat(temporary.resolve("new")).doesNotExist();
    }

    @Test
    void recoveringInNoDatabaseOrForNoDistrictIsRefusedBeforeAnythingStarts() {
        String nowhere = temporary.resolve("nowhere").toString();
        assertThat(run("district", "recover", "hunchun", "--data", nowhere)).isEqualTo(2);
        assertThat(said.toString()).contains("There is no database in " + nowhere);
        assertThat(run("district", "recover", "api", "--account", "jin", "--new-officer", " ", "--data", nowhere))
                .isEqualTo(2);
        assertThat(said.toString())
                .contains(
                        "No link was made:",
                        "api is no district's address",
                        "either --account or --new-officer",
                        "--new-officer must be the name of a person");
        assertThat(temporary.resolve("nowhere")).doesNotExist();
    }

    @Test
    void districtAloneSaysWhatThereIs() {
        assertThat(run("district")).isEqualTo(2);
        assertThat(said.toString()).contains("district add", "district recover");
    }

    private int run(String... arguments) {
        var writer = new PrintWriter(said, true);
        return Gongjian.commandLine().setOut(writer).setErr(writer).execute(arguments);
    }
}
