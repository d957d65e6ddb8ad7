package org.gongjian;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java process on the tests' class path. It says that it is ready by a file, and can be killed. */
public final class ChildProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path log;

    private ChildProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts as quickly as it can. */
    public static ChildProcess start(Class<?> main, Path log, String... arguments) throws IOException {
        return start(quick(), main, log, arguments);
    }

    /** @param java the words a Java machine is started with, before the name of the class */
    public static ChildProcess start(List<String> java, Class<?> main, Path log, String... arguments)
            throws IOException {
        return start(java, main.getName(), log, arguments);
    }

    static ChildProcess start(List<String> java, String main, Path log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(java);
        command.add(main);
        command.addAll(List.of(arguments));
        return new ChildProcess(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start(),
                log);
    }

    /** A Java machine that is ready as soon as it can be, on the tests' class path. */
    public static List<String> quick() {
        List<String> words = new ArrayList<>(quickMachine());
        words.addAll(PackedClasses.once().options());
        return words;
    }

    /** A Java machine as a server's, on the tests' class path. */
    public static List<String> server() {
        return List.of(
                java(),
                "-Xmx1g",
                "-XX:MetaspaceSize=256m",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"));
    }

    /** As the launcher starts the demo. */
    static List<String> quickMachine() {
        return List.of(
                java(),
                "-Xmx1g",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:MetaspaceSize=256m",
                "--enable-native-access=ALL-UNNAMED");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    public static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    public long pid() {
        return process.pid();
    }

    public void awaitFile(Path ready) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!Files.exists(ready)) {
            if (process.waitFor(250, TimeUnit.MILLISECONDS)) {
                throw new AssertionError("the process ended:\n" + Files.readString(log));
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("the process did not get ready:\n" + Files.readString(log));
            }
        }
    }

    /** {@code kill -9}: no farewell, no flushing; whatever was acknowledged must be there again. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Stops in good order. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(PATIENCE.toSeconds(), TimeUnit.SECONDS).join();
    }
}
