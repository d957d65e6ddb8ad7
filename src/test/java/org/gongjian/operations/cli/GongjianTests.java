package org.gongjian.operations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
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
    void backupsThatCannotBeMadeAreRefusedBeforeAnythingStarts() throws IOException {
        Path data = temporary.resolve("data");
        Path token = Files.writeString(temporary.resolve("token"), "short");
        int status = run(
                "serve",
                "--data",
                data.toString(),
                "--backup-dir",
                temporary.resolve("nowhere").toString(),
                "--backup-with-keys",
                "--operator-token-file",
                token.toString(),
                "--drain",
                "600");
        assertThat(status).isEqualTo(2);
        assertThat(said.toString())
                .contains(
                        "There is no directory " + temporary.resolve("nowhere"),
                        "--backup-with-keys needs a passphrase",
                        "can be guessed",
                        "--drain 600");
        assertThat(data).doesNotExist();
    }

    @Test
    void aScheduleThatCannotBeReadIsRefusedInWords() {
        int status = run(
                "serve",
                "--data",
                temporary.toString(),
                "--backup-dir",
                temporary.resolve("data/backups").toString(),
                "--backup-at",
                "half past two",
                "--backup-zone",
                "Mars/Olympus",
                "--backup-keep",
                "everything");
        assertThat(status).isEqualTo(2);
        assertThat(said.toString())
                .contains(
                        "half past two is not a time of the day",
                        "Mars/Olympus is not known",
                        "write it like daily=7,weekly=4,monthly=12",
                        "lies in the data directory");
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
