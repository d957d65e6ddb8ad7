package org.gongjian.operations.cli;

import java.io.Console;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.gongjian.operations.backup.file.Passphrase;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a backup's passphrase comes from: a file, the environment, or somebody who types it; never the command line. */
final class PassphraseOptions {

    static final String VARIABLE = "GONGJIAN_BACKUP_PASSPHRASE";

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "holds the passphrase in its first line (or set " + VARIABLE + ")")
    private @Nullable Path file;

    @Option(names = "--passphrase", arity = "0..1", fallbackValue = "", hidden = true)
    private @Nullable String typed;

    /** The one that was given without asking anybody. */
    Optional<Passphrase> given() {
        if (typed != null) {
            throw new Refusal("--passphrase shows the passphrase to everybody on this machine: put it into a file"
                    + " (--passphrase-file) or into " + VARIABLE + ", or let yourself be asked for it");
        }
        if (file != null) {
            return Optional.of(Passphrase.fromFile(file));
        }
        return Optional.ofNullable(System.getenv(VARIABLE))
                .filter(value -> !value.isEmpty())
                .map(Passphrase::of);
    }

    /** Asks for a new one, twice. */
    static Passphrase askForNew() {
        Console console = console()
                .orElseThrow(() -> new Refusal(
                        "There is nobody to ask for a passphrase: give it with --passphrase-file or in " + VARIABLE));
        String first = read(console, "Passphrase for the backup: ");
        if (!first.equals(read(console, "The same once more: "))) {
            throw new Refusal("The two passphrases are not the same: nothing was done");
        }
        return Passphrase.of(first);
    }

    /** Asks for the one a backup was encrypted with; empty where there is nobody to ask. */
    static Optional<Passphrase> ask(Path backup) {
        return console().map(console -> Passphrase.of(read(console, "Passphrase of " + backup.getFileName() + ": ")));
    }

    /** Somebody at a terminal; which Java machines answer null without one has changed more than once. */
    private static Optional<Console> console() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }

    private static String read(Console console, String prompt) {
        char @Nullable [] characters = console.readPassword("%s", prompt);
        if (characters == null) {
            throw new Refusal("No passphrase was given");
        }
        String text = new String(characters);
        Arrays.fill(characters, ' ');
        return text;
    }
}
