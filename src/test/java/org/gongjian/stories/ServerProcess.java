package org.gongjian.stories;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongjian.ChildProcess;
import org.jspecify.annotations.Nullable;

/** A {@link StoryServer} that can be killed in mid-story and started again on the same data. */
final class ServerProcess implements AutoCloseable {

    private final Path data;
    private final int port;
    private final Path log;
    private @Nullable ChildProcess process;

    ServerProcess(Path data) throws IOException {
        this.data = data;
        this.log = data.resolveSibling(data.getFileName() + ".log");
        Files.createDirectories(data.toAbsolutePath().getParent());
        this.port = ChildProcess.freePort();
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    Path data() {
        return data;
    }

    /** The link by which the first officer comes in. */
    String invitation() throws IOException {
        return Files.readString(data.resolve(StoryServer.INVITATION));
    }

    void start() throws IOException, InterruptedException {
        Path ready = data.resolve(StoryServer.READY);
        Files.deleteIfExists(ready);
        process = ChildProcess.start(StoryServer.class, log, data.toString(), String.valueOf(port));
        process.awaitFile(ready);
    }

    void kill() throws InterruptedException {
        if (process != null) {
            process.kill();
        }
    }

    /** Stops in good order, so that no database is left running. */
    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }
}
