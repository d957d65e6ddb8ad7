package org.gongjian.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's own programs. */
record PostgresPrograms(Path installation, PostgresUser user) {

    private static final String WAIT_SECONDS = "60";

    void initialize(Path cluster, Path passwordFile, Durability durability) throws IOException {
        var arguments = new ArrayList<>(List.of(
                "--pgdata=" + cluster,
                "--username=" + DatabaseRoles.SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=libc",
                "--locale=C.UTF-8"));
        if (durability == Durability.FAST) {
            arguments.add("--no-sync");
        }
        run("initdb", arguments);
    }

    void start(Path cluster, Path log) throws IOException {
        run("pg_ctl", List.of("start", "-D", cluster.toString(), "-l", log.toString(), "-s", "-w", "-t", WAIT_SECONDS));
    }

    /** Ends sessions, writes everything down, and stops. */
    void stop(Path cluster) throws IOException {
        run("pg_ctl", List.of("stop", "-D", cluster.toString(), "-m", "fast", "-s", "-w", "-t", WAIT_SECONDS));
    }

    private void run(String program, List<String> arguments) throws IOException {
        var command = new ArrayList<>(user.prefix());
        command.add(installation.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        int status = awaitEnd(process);
        if (status != 0) {
            throw new EmbeddedDatabaseException(
                    program + " failed with status " + status + ":\n" + output + user.advice());
        }
    }

    private static int awaitEnd(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EmbeddedDatabaseException("Interrupted while waiting for the database", interrupted);
        }
    }
}
