package org.gongjian.operations.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongjian.operations.DataDirectory;
import org.gongjian.operations.backup.Backup;
import org.gongjian.operations.backup.BackupDone;
import org.gongjian.operations.backup.BackupOrder;
import org.gongjian.operations.backup.Manifest;
import org.gongjian.operations.backup.file.Passphrase;
import org.gongjian.operations.setup.SetUp;
import org.gongjian.operations.setup.SetUpRules;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "backup",
        description = {
            "Write everything the database holds at this moment into one file.",
            "May run beside a running server, whose people notice nothing. restore reads the file back."
        })
final class MakeBackup implements Callable<Integer> {

    private static final String REFUSED = "No backup was made:";

    @Parameters(paramLabel = "FILE", description = "the backup to write; its directory must be there")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--replace", description = "replace FILE when it is there already, once the new one is complete")
    private boolean replace;

    @Option(
            names = "--encrypt",
            description = "ask for a passphrase; without it the file can be read by whoever has it")
    private boolean encrypt;

    @Option(
            names = "--with-keys",
            description = "put the key file of the personal fields into it too; encrypted backups only")
    private boolean withKeys;

    @Option(
            names = "--connections",
            paramLabel = "N",
            description = "how many tables are copied at a time (default: ${DEFAULT-VALUE})")
    private int connections = 2;

    @Mixin
    private PassphraseOptions passphrase = new PassphraseOptions();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = command.commandLine().getOut();
        var setUp = database.setUp();
        Refusal.ifAny(REFUSED, SetUpRules.problems(setUp));
        setUp.directory().ifPresent(MakeBackup::requireDatabase);
        var order = order(setUp);
        var progress = new Progress(out);
        try (var closing = Closing.atExit()) {
            var access = Databases.join(setUp, progress, closing);
            Refusal.ifAny(REFUSED, Databases.problems(access));
            var meter = Meter.on(out);
            try {
                say(out, Backup.make(access, order, Clock.systemUTC(), meter), setUp);
            } catch (RuntimeException failed) {
                meter.interrupt();
                throw failed;
            }
        }
        return 0;
    }

    static void requireDatabase(DataDirectory directory) {
        if (!directory.hasCluster()) {
            throw new Refusal("There is no database in " + directory.home() + ": name its directory with --data");
        }
    }

    private BackupOrder order(SetUp setUp) {
        Optional<Passphrase> given =
                passphrase.given().or(() -> encrypt ? Optional.of(PassphraseOptions.askForNew()) : Optional.empty());
        return new BackupOrder(
                file,
                replace,
                given.map(Passphrase::requireLong),
                setUp.keyFile().orElseThrow(),
                withKeys,
                setUp.directory().filter(DataDirectory::isDemo).isPresent(),
                connections);
    }

    private static void say(PrintWriter out, BackupDone done, SetUp setUp) {
        var manifest = done.manifest();
        var keyFile = setUp.keyFile().orElseThrow();
        out.println();
        out.println("Backed up " + Contents.words(manifest));
        out.println("into " + done.written().file() + " ("
                + Meter.bytes(done.written().bytes()) + ")");
        if (!done.encrypted()) {
            out.println("It is not encrypted: whoever has the file can read everything but the personal fields.");
        }
        out.println(aboutKeys(manifest.keys(), keyFile));
        if (manifest.contentsElsewhere() > 0) {
            out.println("WARNING: " + manifest.contentsElsewhere()
                    + " photos and documents lie in the object store and are" + " NOT in it: back up that store too.");
        }
        if (!done.keysMissing().isEmpty()) {
            out.println("WARNING: personal fields are encrypted with keys that " + keyFile + " does not have: "
                    + String.join(", ", done.keysMissing()) + ". Find the right key file, or they cannot be read.");
        }
        out.flush();
    }

    private static String aboutKeys(Manifest.Keys keys, Path keyFile) {
        if (keys.included()) {
            return "The keys of the personal fields are in it.";
        }
        return keys.inUse().isEmpty()
                ? "There are no personal fields in it."
                : "The keys of the personal fields are NOT in it: keep a copy of " + keyFile + " elsewhere.";
    }
}
