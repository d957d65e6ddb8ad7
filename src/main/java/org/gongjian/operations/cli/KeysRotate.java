package org.gongjian.operations.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gongjian.recognition.signing.SigningKeyFile;
import org.gongjian.recognition.signing.SigningKeys;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "rotate",
        description = {
            "Make a new key that signs from now on. What the old one signed stays valid: its public half is kept, its private half"
                    + " is forgotten.",
            "May run beside a running server, which signs with the new key at once. Where several processes run, each needs the"
                    + " file. Keep a new copy of it."
        })
final class KeysRotate implements Callable<Integer> {

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
        SigningKeys rotated = SigningKeyFile.rotate(file, KeyOptions.today());
        KeyOptions.say(out, rotated);
        out.println("The key " + rotated.current().id() + " signs from now on. Keep a copy of " + file
                + " apart from the backups of the database.");
        out.flush();
        return 0;
    }
}
