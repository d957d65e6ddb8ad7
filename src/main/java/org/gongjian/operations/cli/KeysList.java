package org.gongjian.operations.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(
        name = "list",
        description = "Say which keys there are: the one that signs, the retired ones and the disowned ones.")
final class KeysList implements Callable<Integer> {

    @Mixin
    private KeyOptions keys = new KeyOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() {
        KeyOptions.say(command.commandLine().getOut(), KeyOptions.open(keys.file()));
        return 0;
    }
}
