package org.gongjian.operations.scale;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.gongjian.operations.DataDirectory;
import org.gongjian.operations.DemoSignIn;
import org.gongjian.operations.Durability;
import org.gongjian.operations.EmbeddedDatabase;
import org.gongjian.operations.EmbeddedDatabaseException;
import org.gongjian.operations.backup.file.Watcher;

/** A data directory of a scaled demo, which says of itself what is in it and whether it is all there. */
public record ScaledDirectory(DataDirectory directory, Scale scale) {

    private static final long SEED = 20_261_129;
    private static final String BEGUN = "half-filled, ";

    /** Fills it where that is not done; what an earlier try left half-filled is thrown away. */
    public void require(Watcher watcher) {
        String said = said();
        if (said.equals(scale.toString())) {
            return;
        }
        if (!said.equals(BEGUN + scale) && (!said.isEmpty() || directory.hasCluster())) {
            throw new EmbeddedDatabaseException(
                    directory.home() + " holds " + (said.isEmpty() ? "something else" : said) + " and not " + scale
                            + ": choose another --data directory");
        }
        EmbeddedDatabase database = EmbeddedDatabase.open(directory, Durability.FILLING);
        try {
            directory.markAsDemo();
        } catch (RuntimeException refused) {
            database.close();
            throw refused;
        }
        if (directory.hasCluster()) {
            database.close();
            directory.discardDemo();
            database = EmbeddedDatabase.open(directory, Durability.FILLING);
        }
        say(BEGUN + scale);
        try {
            new Filling(database.start(), directory.keys(), scale.districts(), SEED, today(), watcher).fill();
        } finally {
            database.close();
        }
        say(scale.toString());
    }

    /** Refuses a directory that a scaled demo fills: the stories would be mixed with it. */
    public static void requireNone(DataDirectory directory) {
        if (Files.exists(mark(directory))) {
            throw new EmbeddedDatabaseException(directory.home()
                    + " holds made-up districts: start it with --scale, or choose another --data directory");
        }
    }

    /** The people one can sign in as, in the order in which they are shown. */
    public List<DemoSignIn> signIns() {
        return ScaledCast.signIns(Filling.towns(scale.districts(), SEED, today()));
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    private String said() {
        try {
            return Files.exists(mark()) ? Files.readString(mark()).strip() : "";
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot read " + mark(), failed);
        }
    }

    private void say(String words) {
        try {
            Files.writeString(mark(), words + "\n");
        } catch (IOException failed) {
            throw new UncheckedIOException("Cannot write " + mark(), failed);
        }
    }

    private Path mark() {
        return mark(directory);
    }

    private static Path mark(DataDirectory of) {
        return of.home().resolve("scale");
    }
}
