package org.gongjian.operations.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongjian.operations.DatabaseAccess;
import org.gongjian.operations.Durability;
import org.gongjian.operations.EmbeddedDatabase;
import org.gongjian.operations.backup.Restore;
import org.gongjian.operations.backup.RestoreDone;
import org.gongjian.operations.backup.RestoreOrder;
import org.gongjian.operations.backup.VerifiedBackup;
import org.gongjian.operations.backup.file.Passphrase;
import org.gongjian.operations.setup.SetUp;
import org.gongjian.operations.setup.SetUpRules;
import org.gongjian.operations.verify.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "restore",
        description = {
            "Fill an empty database with what a backup holds: a new data directory, or a server's database without rows.",
            "The whole file is checked before anything is written; then all of it is restored, or nothing; then verified."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:restored",
            "1:the machine failed, such as a full disk; or restored, and verify found something wrong",
            "2:asked for something that is not done",
            "3:not a backup",
            "4:the end of the file is missing",
            "5:the file is damaged",
            "6:the passphrase is missing or another one",
            "7:newer than this program",
            "8:the database is not empty",
            "9:the keys of the personal fields are missing"
        })
final class RestoreBackup implements Callable<Integer> {

    private static final String REFUSED = "Nothing was restored:";

    @Parameters(paramLabel = "FILE", description = "the backup to read")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--without-keys",
            description = "restore even when the keys are missing and personal fields will be unreadable")
    private boolean withoutKeys;

    @Mixin
    private PassphraseOptions passphrase = new PassphraseOptions();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        var setUp = database.setUp();
        Refusal.ifAny(REFUSED, SetUpRules.problems(setUp));
        var meter = Meter.on(out);
        try (var closing = Closing.atExit();
                var backup = VerifiedBackup.read(file, passphrase(), meter)) {
            Restore.requireKnown(backup);
            out.println("The backup is whole. It has " + Contents.words(backup.manifest()));
            var access = access(setUp, backup, new Progress(out), closing);
            Refusal.ifAny(REFUSED, Databases.problems(access));
            var order = new RestoreOrder(setUp.keyFile().orElseThrow(), withoutKeys);
            say(out, Restore.into(access, backup, order, meter), order);
            return VerifyDatabase.say(out, Verification.of(access, order.keys(), meter)) ? 0 : 1;
        } catch (RuntimeException failed) {
            meter.interrupt();
            throw failed;
        }
    }

    private Optional<Passphrase> passphrase() {
        Optional<Passphrase> given = passphrase.given();
        return given.isPresent() || !VerifiedBackup.header(file).encrypted() ? given : PassphraseOptions.ask(file);
    }

    private static DatabaseAccess access(SetUp setUp, VerifiedBackup backup, Progress progress, Closing closing) {
        if (setUp.server().isPresent()) {
            return setUp.server().get().access();
        }
        var directory = setUp.directory().orElseThrow();
        progress.next("Starting the database");
        var embedded = closing.add(EmbeddedDatabase.open(directory, Durability.DURABLE));
        if (backup.manifest().demo()) {
            directory.markAsDemo();
        } else if (directory.isDemo()) {
            throw new Refusal(REFUSED + " " + directory.home() + " holds a demo: choose another --data directory");
        }
        var access = embedded.start();
        progress.done();
        return access;
    }

    private static void say(PrintWriter out, RestoreDone done, RestoreOrder order) {
        out.println();
        out.println("Restored " + Contents.words(done.manifest()));
        if (done.migrated() > 0) {
            out.println("The tables were taken forward by " + done.migrated() + " migrations to this Gongjian.");
        }
        if (done.keysWritten()) {
            out.println("The keys of the personal fields came with it and are in " + order.keys());
        }
        if (!done.keysMissing().isEmpty()) {
            out.println("WARNING: personal fields cannot be read before the key file with "
                    + String.join(", ", done.keysMissing()) + " is at " + order.keys());
        }
        if (done.manifest().contentsElsewhere() > 0) {
            out.println("WARNING: " + done.manifest().contentsElsewhere()
                    + " photos and documents lie in the object store," + " which must have what it had then.");
        }
        if (done.manifest().demo()) {
            out.println("WARNING: this was a demo, whose passwords everybody knows.");
        }
        out.flush();
    }
}
