package org.gongjian.operations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The database's main process, as its own file {@code postmaster.pid} tells. */
record Postmaster(long pid, int port, boolean ready) {

    private static final int PORT_LINE = 3;
    private static final int STATUS_LINE = 7;

    /** What has become of the process: after a restart of the machine its number may belong to somebody else. */
    enum Standing {
        SERVES,
        GONE,
        SOMEBODY_ELSE,
        UNKNOWN
    }

    static Path file(Path cluster) {
        return cluster.resolve("postmaster.pid");
    }

    /** The process of this cluster, alive or not; empty when there is no such file or it is being written. */
    static Optional<Postmaster> of(Path cluster) throws IOException {
        if (!Files.exists(file(cluster))) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file(cluster));
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        boolean ready =
                lines.size() > STATUS_LINE && lines.get(STATUS_LINE).strip().equals("ready");
        return Optional.of(new Postmaster(
                Long.parseLong(lines.getFirst().strip()),
                Integer.parseInt(lines.get(PORT_LINE).strip()),
                ready));
    }

    Standing standing(Path cluster) throws IOException {
        if (ProcessHandle.of(pid).isEmpty()) {
            return Standing.GONE;
        }
        List<String> command = command();
        if (command.isEmpty()) {
            return Standing.UNKNOWN;
        }
        if (!command.getFirst().endsWith("postgres")) {
            return Standing.SOMEBODY_ELSE;
        }
        int option = command.indexOf("-D");
        if (option < 0 || option + 1 == command.size()) {
            return Standing.UNKNOWN;
        }
        Path served = Path.of(command.get(option + 1));
        if (!Files.exists(served)) {
            return Standing.UNKNOWN;
        }
        return Files.isSameFile(served, cluster) ? Standing.SERVES : Standing.SOMEBODY_ELSE;
    }

    private List<String> command() throws IOException {
        Path file = Path.of("/proc", Long.toString(pid), "cmdline");
        return Files.isReadable(file) ? List.of(Files.readString(file).split("\0")) : List.of();
    }
}
