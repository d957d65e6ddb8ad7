package org.gongjian.operations.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongjian.operations.backup.VerifiedBackup;
import org.gongjian.operations.backup.file.Passphrase;
import org.gongjian.operations.setup.SetUpRules;
import org.gongjian.operations.verify.Finding;
import org.gongjian.operations.verify.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        description = {
            "Look whether what the database says still holds, and change nothing: migrations, every reference and condition,"
                    + " files, keys, and in each district the audit chain, the custody sums, the numbers and the personal"
                    + " fields. May run beside a running server.",
            "With --file, look whether a backup is whole and as it was written."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:everything holds",
            "1:something does not, and is named",
            "2:asked for something that is not done",
            "3 to 7:as with restore, for a backup"
        })
final class VerifyDatabase implements Callable<Integer> {

    private static final String REFUSED = "Nothing was verified:";

    @Option(names = "--file", paramLabel = "FILE", description = "verify this backup instead of a database")
    private @Nullable Path file;

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
        var meter = Meter.on(out);
        try {
            return file == null ? database(out, meter) : backup(file, out, meter);
        } catch (RuntimeException failed) {
            meter.interrupt();
            throw failed;
        }
    }

    private int backup(Path backupFile, PrintWriter out, Meter meter) {
        try (var backup = VerifiedBackup.read(backupFile, passphraseOf(backupFile), meter)) {
            out.println();
            out.println("The backup is whole. It has " + Contents.words(backup.manifest()));
            out.println("SHA-256 of its contents: " + backup.digest().hex());
            out.flush();
            return 0;
        }
    }

    private Optional<Passphrase> passphraseOf(Path backupFile) {
        Optional<Passphrase> given = passphrase.given();
        return given.isPresent() || !VerifiedBackup.header(backupFile).encrypted()
                ? given
                : PassphraseOptions.ask(backupFile);
    }

    private int database(PrintWriter out, Meter meter) throws InterruptedException {
        var setUp = database.setUp();
        Refusal.ifAny(REFUSED, SetUpRules.problems(setUp));
        setUp.directory().ifPresent(MakeBackup::requireDatabase);
        try (var closing = Closing.atExit()) {
            var access = Databases.join(setUp, new Progress(out), closing);
            Refusal.ifAny(REFUSED, Databases.problems(access));
            return say(out, Verification.of(access, setUp.keyFile().orElseThrow(), meter)) ? 0 : 1;
        }
    }

    /** Prints a table and what is wrong; answers whether everything holds. */
    static boolean say(PrintWriter out, List<Finding> findings) {
        var table = new TextTable().row("Check", "District", "Looked at", "Found");
        for (Finding finding : findings) {
            table.row(finding.check(), finding.where(), finding.looked(), finding.holds() ? "holds" : "WRONG");
        }
        out.println();
        out.print(table.text());
        out.println();
        for (Finding finding : findings) {
            String name = finding.check() + (finding.where().isEmpty() ? "" : " of " + finding.where());
            finding.summary().forEach(wrong -> out.println("WRONG: " + name + ": " + wrong));
        }
        boolean holds = findings.stream().allMatch(Finding::holds);
        out.println(holds ? "Everything holds." : "Something is wrong: see above.");
        out.flush();
        return holds;
    }
}
