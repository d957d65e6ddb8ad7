package org.gongjian.operations.cli;

import org.gongjian.operations.EmbeddedDatabaseException;
import org.gongjian.operations.backup.file.BackupException;
import org.gongjian.operations.backup.file.Fault;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.PortInUseException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** Gongjian's command line. Answers 0 when done, 1 when it failed, 2 when it was asked for something it does not do, more for backups. */
@Command(
        name = "gongjian",
        description = "Communities and the units that pair with them, building together (共建).",
        mixinStandardHelpOptions = true,
        versionProvider = Gongjian.Version.class,
        scope = CommandLine.ScopeType.INHERIT,
        subcommands = {
            Demo.class,
            Serve.class,
            DistrictCommands.class,
            KeyCommands.class,
            MakeBackup.class,
            RestoreBackup.class,
            VerifyDatabase.class,
            Rehearse.class
        })
public final class Gongjian {

    public static void main(String[] arguments) {
        LoggingSystem.get(Gongjian.class.getClassLoader()).beforeInitialize();
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Gongjian())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    Throwable told = told(failure);
                    command.getErr().println();
                    command.getErr().println(words(told));
                    return switch (told) {
                        case Refusal refusal -> Fault.REFUSED.exitCode();
                        case BackupException notDone -> notDone.fault().exitCode();
                        default -> Fault.FAILED.exitCode();
                    };
                });
    }

    /** What we have words for, wherever in the failure it is; the failure itself where there is no such thing. */
    private static Throwable told(Exception failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal
                    || cause instanceof EmbeddedDatabaseException
                    || cause instanceof BackupException
                    || cause instanceof PortInUseException) {
                return cause;
            }
        }
        return failure;
    }

    /** What went wrong in words where we know them, and everything there is where we do not. */
    private static String words(Throwable told) {
        return switch (told) {
            case Refusal refusal -> String.valueOf(refusal.getMessage());
            case EmbeddedDatabaseException failed -> String.valueOf(failed.getMessage());
            case BackupException notDone -> String.valueOf(notDone.getMessage());
            case PortInUseException taken -> "Port " + taken.getPort() + " is in use: choose another one with --port";
            default -> {
                var text = new java.io.StringWriter();
                told.printStackTrace(new java.io.PrintWriter(text));
                yield text.toString();
            }
        };
    }

    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            String version = Gongjian.class.getPackage().getImplementationVersion();
            return new String[] {"Gongjian " + (version == null ? "(development)" : version)};
        }
    }
}
