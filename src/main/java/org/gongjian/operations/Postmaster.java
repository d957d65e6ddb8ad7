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

    /** Whether the process lives and serves this cluster: after a restart its number may belong to somebody else. */
    boolean serves(Path cluster) throws IOException {
        boolean postgres = ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
        Path workingDirectory = Path.of("/proc", Long.toString(pid), "cwd");
        return postgres && (!Files.isReadable(workingDirectory) || Files.isSameFile(workingDirectory, cluster));
    }
}
