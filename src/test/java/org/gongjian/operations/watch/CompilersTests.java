package org.gongjian.operations.watch;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.condition.OS.LINUX;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.io.TempDir;

class CompilersTests {

    private static final int NICE = 16;

    @Test
    @EnabledOnOs(LINUX)
    void threadsThatCompileLetTheOthersGoFirst() throws Exception {
        assertThat(nicenessOf("C2 CompilerThre")).isEqualTo(Compilers.NICENESS);
        assertThat(nicenessOf("C1 CompilerThre")).isEqualTo(Compilers.NICENESS);
    }

    @Test
    @EnabledOnOs(LINUX)
    void allOthersStayAsTheyAre() throws Exception {
        assertThat(nicenessOf("http-nio-8080-e")).isZero();
    }

    @Test
    void aSystemWithoutSuchADirectoryIsLeftAlone(@TempDir Path home) {
        assertThatCode(() -> new Compilers(home.resolve("task")).stepBack()).doesNotThrowAnyException();
    }

    /** Of a process whose only thread has this name, after compilers were told to step back. */
    private static int nicenessOf(String name) throws IOException {
        Process sleeper = new ProcessBuilder(
                        "sh", "-c", "printf '%s' '" + name + "' >/proc/$$/comm; echo ready; read -r end")
                .start();
        try (var said = new BufferedReader(new InputStreamReader(sleeper.getInputStream(), US_ASCII))) {
            assertThat(said.readLine()).isEqualTo("ready");
            Path process = Path.of("/proc", Long.toString(sleeper.pid()));
            new Compilers(process.resolve("task")).stepBack();
            String stat = Files.readString(process.resolve("stat"));
            return Integer.parseInt(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[NICE]);
        } finally {
            sleeper.destroy();
        }
    }
}
