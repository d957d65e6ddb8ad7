package org.gongjian.operations.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "keys",
        description = "Look at the keys that sign certificates, rotate them, and disown one that leaked.",
        subcommands = {KeysList.class, KeysRotate.class, KeysDisown.class})
final class KeyCommands implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(
                command.commandLine(),
                "What to do with the signing keys? There are: keys list, keys rotate, keys disown");
    }
}
