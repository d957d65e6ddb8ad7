package org.gongjian.operations;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;

/** Whose name PostgreSQL runs under, because it refuses to be root. */
enum PostgresUser {
    /** The user who runs us. */
    SELF("", -1),
    /** root, called nobody within a user namespace. */
    NAMESPACE("unshare -U", 0),
    /** nobody: for root in a container that may not have user namespaces. */
    NOBODY("setpriv --reuid=65534 --regid=65534 --clear-groups", 65_534);

    private final String prefix;
    private final int owner;

    PostgresUser(String prefix, int owner) {
        this.prefix = prefix;
        this.owner = owner;
    }

    static PostgresUser current() throws IOException {
        Path self = Path.of("/proc/self");
        if (!Files.exists(self) || owner(self) != 0) {
            return SELF;
        }
        return mayHaveNamespaces() ? NAMESPACE : NOBODY;
    }

    /** Whether a program within a namespace of its own runs at all, and does not think itself root. */
    private static boolean mayHaveNamespaces() {
        try {
            Process asked = new ProcessBuilder("unshare", "-U", "id", "-u")
                    .redirectErrorStream(true)
                    .start();
            String user = new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return asked.waitFor() == 0 && !user.equals("0");
        } catch (IOException withoutUnshare) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new EmbeddedDatabaseException("Interrupted while starting the database", interrupted);
        }
    }

    /** What a command line begins with to run under this name. */
    List<String> prefix() {
        return prefix.isEmpty() ? List.of() : List.of(prefix.split(" "));
    }

    /** What to know when a program fails under this name; empty when there is nothing. */
    String advice() {
        return this == NOBODY
                ? "\nPostgreSQL refuses to be root and runs as 'nobody' here, who must be able to pass through every directory"
                        + " above the data: choose another directory, or run Gongjian as an ordinary user."
                : "";
    }

    /** Hands a file, or a directory with all that is in it, to this user. */
    void own(Path path) throws IOException {
        if (this == SELF || owner(path) == owner) {
            return;
        }
        try (var paths = Files.walk(path)) {
            for (Path each : paths.toList()) {
                Files.setAttribute(each, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }
}
