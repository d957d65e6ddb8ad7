package org.gongjian.operations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.ChildProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as somebody types them, each in a process of its own, on an embedded database. */
class DistrictCommandsTests {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path temporary;

    private record Said(int status, String words) {}

    @Test
    void aDistrictIsMadeAndANewOfficerGetsInWhereNoOldOneCan() throws IOException, InterruptedException {
        String data = temporary.resolve("data").toString();
        Said made = run(
                "district",
                "add",
                "--slug",
                "hunchun",
                "--name-zh",
                "Hunchun",
                "--name-en",
                "Hunchun",
                "--officer",
                "Jin Hailan",
                "--data",
                data);
        assertThat(made.status()).as(made.words()).isZero();
        assertThat(made.words()).contains("Give Jin Hailan this link", "http://localhost:8080/invitation/");
        Said recovered = run(
                "district",
                "recover",
                "hunchun",
                "--new-officer",
                "Li Ming",
                "--public-url",
                "https://gongjian.example.org/",
                "--data",
                data);
        assertThat(recovered.status()).as(recovered.words()).isZero();
        assertThat(recovered.words())
                .contains("Give Li Ming this link, and nobody else:", "  https://gongjian.example.org/invitation/");
        Said unknown = run("district", "recover", "nowhere", "--data", data);
        assertThat(unknown.status()).isEqualTo(2);
        assertThat(unknown.words()).contains("No link was made:", "There is no district nowhere. There are: hunchun");
    }

    private static Said run(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(ChildProcess.quick());
        command.add(Gongjian.class.getName());
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String words = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), words);
    }
}
