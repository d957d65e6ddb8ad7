package org.gongjian.operations.cli;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongjian.district.Districts;
import org.gongjian.operations.DataDirectory;
import org.gongjian.operations.DatabaseAccess;
import org.gongjian.operations.setup.SetUp;
import org.gongjian.operations.setup.SetUpRules;
import org.gongjian.operations.watch.OperatorToken;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = {
            "Run it for real: no demo data, durable settings.",
            "Set-ups that are too weak are refused, with all reasons at once. Ctrl-C or SIGTERM stops."
        })
final class Serve implements Callable<Integer> {

    private static final String REFUSED = "Gongjian does not start like this:";

    @Option(names = "--port", paramLabel = "PORT", description = "where to listen (default: ${DEFAULT-VALUE})")
    private int port = 8080;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            description = "the address to listen on; anything but this machine's own needs an https --public-url"
                    + " (default: ${DEFAULT-VALUE})")
    private InetAddress bind = InetAddress.getLoopbackAddress();

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "what people type, for example https://gongjian.example.org")
    private @Nullable URI publicUrl;

    @Option(names = "--json-log", description = "one JSON object for each event")
    private boolean json;

    @Option(
            names = "--operator-token-file",
            paramLabel = "FILE",
            description = "its first line is the token for /actuator/prometheus and /actuator/health in detail;"
                    + " without it both are closed")
    private @Nullable Path operatorToken;

    @Option(
            names = "--drain",
            paramLabel = "SECONDS",
            description = "when asked to stop, say so to the balancer (/actuator/health/readiness) so long before"
                    + " connections are refused (default: ${DEFAULT-VALUE})")
    private int drain = 0;

    @Mixin
    private BackupOptions backups = new BackupOptions();

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws InterruptedException {
        // With JSON on the standard output, words for people go beside it.
        PrintWriter out =
                json ? command.commandLine().getErr() : command.commandLine().getOut();
        var progress = new Progress(out);
        var closing = Closing.atExit();
        var setUp = setUp();
        var problems = problems(setUp);
        var extras = extras(setUp, problems);
        Refusal.ifAny(REFUSED, problems);
        Ports.requireFree(bind, port);

        DatabaseAccess access = Databases.start(setUp, progress, closing);
        Refusal.ifAny(REFUSED, Databases.problems(access));
        var keys = setUp.keyFile().orElseThrow();
        var journal = json ? Journal.JSON : Journal.TEXT;
        var site = new Site(access, () -> {}, keys, bind, port, setUp.baseUrl(), false, journal, extras);
        var context = closing.add(site.start(progress));
        closing.add(new Draining(context, Duration.ofSeconds(drain)));

        out.println("Gongjian is at " + setUp.baseUrl());
        if (noDistrict(context)) {
            out.println("There is no district yet: ./gongjian district add --help says how to make one.");
        }
        out.flush();
        return Waiting.untilClosed(context);
    }

    private SetUp setUp() {
        return new SetUp(
                bind,
                port,
                Optional.ofNullable(publicUrl),
                database.directory(),
                database.server(),
                database.keys(),
                database.typedSecrets());
    }

    private Extras extras(SetUp setUp, List<String> problems) {
        Optional<Path> token = Optional.ofNullable(operatorToken).map(Path::toAbsolutePath);
        token.flatMap(OperatorToken::weakness).ifPresent(problems::add);
        if (drain < 0 || drain > 60) {
            problems.add("--drain " + drain + " is not a wait of 0 to 60 seconds");
        }
        return new Extras(
                setUp.keyFile()
                        .flatMap(keys -> backups.plan(keys, setUp.directory().map(DataDirectory::home), problems)),
                token);
    }

    private static List<String> problems(SetUp setUp) {
        var problems = new ArrayList<>(SetUpRules.problemsOfServing(setUp));
        setUp.server().ifPresent(server -> problems.addAll(Databases.problems(server.access())));
        return problems;
    }

    private static boolean noDistrict(ApplicationContext context) {
        return context.getBean(Districts.class).all().isEmpty();
    }
}
