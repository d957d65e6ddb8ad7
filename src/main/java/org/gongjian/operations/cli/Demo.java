package org.gongjian.operations.cli;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.gongjian.operations.DataDirectory;
import org.gongjian.operations.DemoLoader;
import org.gongjian.operations.DemoSignIn;
import org.gongjian.operations.Durability;
import org.gongjian.operations.EmbeddedDatabase;
import org.gongjian.operations.scale.Scale;
import org.gongjian.operations.scale.ScaledDirectory;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = {
            "Try it: starts with a database of its own and the demo's districts, for this machine only.",
            "What you enter is kept in the data directory. Ctrl-C stops."
        })
final class Demo implements Callable<Integer> {

    @Option(names = "--port", paramLabel = "PORT", description = "where to listen (default: ${DEFAULT-VALUE})")
    private int port = 8080;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "where the data lie (default: .gongjian/demo, or .gongjian/demo-SIZE)")
    private @Nullable Path data;

    @Option(
            names = "--scale",
            paramLabel = "SIZE",
            description = {
                "made-up districts of a size instead of the stories: ${COMPLETION-CANDIDATES}",
                "(a city needs 30 GB and takes a while; what is there is not made again)"
            })
    private @Nullable Scale scale;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = command.commandLine().getOut();
        var progress = new Progress(out);
        var closing = Closing.atExit();
        Ports.requireFree(InetAddress.getLoopbackAddress(), port);

        var directory = new DataDirectory(where());
        if (scale == null) {
            ScaledDirectory.requireNone(directory);
        } else {
            fill(new ScaledDirectory(directory, scale), out);
        }
        var database = closing.add(EmbeddedDatabase.open(directory, Durability.DURABLE));
        directory.markAsDemo();
        var starting = database.startMeanwhile();

        String url = "http://localhost:" + port;
        var site = new Site(
                starting.access(),
                starting::await,
                directory.keys(),
                InetAddress.getLoopbackAddress(),
                port,
                url,
                scale == null,
                Journal.QUIET,
                Extras.NONE);
        var context = closing.add(site.start(progress));
        var loader = context.getBeanProvider(DemoLoader.class).getIfAvailable();
        if (loader != null) {
            progress.next("Loading the demo");
            loader.load();
            progress.done();
        }
        out.println();
        out.println("Gongjian is at " + url);
        if (loader != null) {
            out.println(signIns(loader.signIns(), url));
        }
        if (scale != null) {
            out.println(signIns(new ScaledDirectory(directory, scale).signIns(), url));
        }
        out.println("The data lie in " + directory.home() + ". Ctrl-C stops.");
        out.flush();
        return Waiting.untilClosed(context);
    }

    private Path where() {
        return data == null ? Path.of(".gongjian", scale == null ? "demo" : "demo-" + scale) : data;
    }

    private static void fill(ScaledDirectory scaled, PrintWriter out) {
        var meter = Meter.on(out);
        try {
            scaled.require(meter);
        } catch (RuntimeException failed) {
            meter.interrupt();
            throw failed;
        }
    }

    private static String signIns(List<DemoSignIn> all, String url) {
        var table = new TextTable().row("Who", "Role", "User name", "Password", "Begins at");
        String district = "";
        for (var signIn : all) {
            String named = signIn.district().in(Locale.ENGLISH).value();
            if (!named.equals(district)) {
                table.row("").row(named);
                district = named;
            }
            table.row(signIn.person(), signIn.role(), signIn.userName(), signIn.password(), url + signIn.address());
        }
        return "Sign in at " + url + "/sign-in as one of\n\n" + table.text();
    }
}
