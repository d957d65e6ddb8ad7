package org.gongjian.operations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import org.gongjian.recognition.signing.SigningKeyFile;
import org.gongjian.recognition.signing.SigningKeys;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class KeyCommandsTests {

    @TempDir
    private Path data;

    private record Said(int status, String words) {}

    @Test
    void rotatingMakesANewKeyAndKeepsTheOldOneForVerifying() {
        String old =
                SigningKeyFile.open(file(), LocalDate.of(2026, 1, 2)).current().id();

        Said said = run("keys", "rotate", "--data", data.toString());

        assertThat(said.status()).as(said.words()).isZero();
        SigningKeys keys = SigningKeyFile.open(file(), LocalDate.of(2026, 1, 2));
        assertThat(keys.current().id()).isNotEqualTo(old);
        assertThat(said.words())
                .contains(old, keys.current().id(), "2026-01-02", "verifies what it signed", "Keep a copy of");
        assertThat(run("keys", "list", "--keys", data.resolve("keys").toString())
                        .words())
                .contains(old, keys.current().id());
    }

    @Test
    void disowningTheKeyThatSignsMakesANewOneAndSaysWhy() {
        String leaked =
                SigningKeyFile.open(file(), LocalDate.of(2026, 1, 2)).current().id();

        Said said = run("keys", "disown", leaked, "--reason", "a laptop was stolen", "--data", data.toString());

        assertThat(said.status()).as(said.words()).isZero();
        SigningKeys keys = SigningKeyFile.open(file(), LocalDate.of(2026, 1, 2));
        assertThat(keys.byId(leaked).orElseThrow().disownedOn()).isPresent();
        assertThat(said.words())
                .contains("Nothing the key " + leaked, keys.current().id(), ": a laptop was stolen", "Keep a copy of");
        assertThat(run("keys", "list", "--data", data.toString()).words())
                .contains("disowned on", "a laptop was stolen");

        assertThat(run("keys", "disown", leaked, "--reason", "again", "--data", data.toString()))
                .satisfies(again -> assertThat(again.status()).isEqualTo(2))
                .satisfies(again -> assertThat(again.words()).contains("is disowned since"));
        assertThat(run("keys", "disown", "nonsense", "--reason", "why", "--data", data.toString())
                        .words())
                .contains("There is no key nonsense", leaked);
        assertThat(run("keys", "disown", leaked, "--data", data.toString()).status())
                .as("without a reason")
                .isEqualTo(2);
    }

    @Test
    void whereNothingWasEverSignedNothingIsMade() {
        Said said = run("keys", "rotate", "--data", data.toString());

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.words()).contains("There are no signing keys in", "--data");
        assertThat(file()).doesNotExist();
    }

    @Test
    void aFileOthersCanReadIsRefusedWithTheRemedy() throws IOException {
        SigningKeyFile.open(file(), LocalDate.of(2026, 1, 2));
        Files.setPosixFilePermissions(file(), PosixFilePermissions.fromString("rw-r--r--"));

        assertThat(run("keys", "rotate", "--data", data.toString()).words()).contains("chmod 600");
        assertThat(run("keys", "list", "--data", data.toString()).status()).isEqualTo(2);
    }

    @Test
    void twoPlacesAtOnceAreRefusedAndHelpSaysWhatThereIs() {
        assertThat(run("keys", "list", "--data", "a", "--keys", "b").words()).contains("not both");
        assertThat(run("keys").words()).contains("keys list, keys rotate, keys disown");
        assertThat(run("keys", "rotate", "--help").words()).contains("stays valid", "--data");
    }

    private static Said run(String... arguments) {
        StringWriter words = new StringWriter();
        CommandLine commands = Gongjian.commandLine();
        commands.setOut(new PrintWriter(words));
        commands.setErr(new PrintWriter(words));
        return new Said(commands.execute(arguments), words.toString());
    }

    private Path file() {
        return SigningKeyFile.beside(data.resolve("keys"));
    }
}
