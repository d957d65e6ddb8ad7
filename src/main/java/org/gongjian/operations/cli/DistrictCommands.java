package org.gongjian.operations.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
        name = "district",
        description = "Make districts, and give an officer who has lost everything a way back.",
        subcommands = {DistrictAdd.class, DistrictRecover.class})
final class DistrictCommands implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(
                command.commandLine(), "What to do with districts? There are: district add, district recover");
    }
}
