package org.gongjian.operations.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gongjian.recognition.signing.SigningKeyFile;
import org.gongjian.recognition.signing.SigningKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "disown",
        description = {
            "Say that others may have had a key: from now on nothing it signed is trusted, and its holders take new certificates."
                    + " The key that signs now is replaced by a new one first. This cannot be undone.",
            "May run beside a running server, which knows it at once and writes it into every district's audit log within a minute."
                    + " Where several processes run, each needs the file. Keep a new copy of it. A device that verifies without a"
                    + " network learns it the next time it has one."
        })
final class KeysDisown implements Callable<Integer> {

    @Parameters(paramLabel = "KEYID", description = "the key, as 'keys list' shows it")
    @SuppressWarnings("NullAway.Init")
    private String id;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "why, in one line, for those who keep the keys")
    @SuppressWarnings("NullAway.Init")
    private String reason;

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() {
        PrintWriter out = command.commandLine().getOut();
        Path file = keys.file();
        KeyOptions.open(file);
        SigningKeys left = disown(file);
        KeyOptions.say(out, left);
        out.println("Nothing the key " + id + " signed is trusted from now on; the key "
                + left.current().id() + " signs. Keep a copy of " + file + " apart from the backups of the database.");
        out.flush();
        return 0;
    }

    private SigningKeys disown(Path file) {
        try {
            return SigningKeyFile.disown(file, id, reason, KeyOptions.today());
        } catch (IllegalArgumentException refused) {
            throw new Refusal(String.valueOf(refused.getMessage()));
        }
    }
}
