package org.gongjian.bench;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.ChildProcess;

/** The application as the launcher lays it out for its users: a jar, and what the Java machine learned in a rehearsal. */
final class LaidOut {

    private static final Path CURRENT = Path.of("target", "app", "current");

    private LaidOut() {}

    /** A Java machine as a server's; before the first build of the launcher it starts from the classes, and has learned nothing. */
    static List<String> server() throws IOException {
        if (Files.notExists(CURRENT)) {
            return ChildProcess.server();
        }
        Path app = Path.of(Files.readString(CURRENT).strip());
        List<String> words = new ArrayList<>(ChildProcess.server());
        words.add(1, "-XX:InitialRAMPercentage=6");
        words.set(words.indexOf("-cp") + 1, app.resolve("gongjian.jar") + File.pathSeparator + words.getLast());
        try (var learned = Files.newDirectoryStream(app, "*.aot")) {
            for (Path cache : learned) {
                words.add(1, "-XX:AOTCache=" + cache);
            }
        }
        return words;
    }
}
