package org.gongjian.operations.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.gongjian.operations.DataDirectory;
import org.gongjian.operations.DemoLoader;
import org.gongjian.operations.Durability;
import org.gongjian.operations.EmbeddedDatabase;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "rehearse",
        hidden = true,
        description = {
            "Starts with the demo's districts in an empty directory, reads the pages once, and stops.",
            "The launcher runs it after a build, so that the Java machine can keep what it learned for quick starts."
        })
final class Rehearse implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", required = true, description = "an empty directory")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var out = command.commandLine().getOut();
        var progress = new Progress(out);
        try (var closing = Closing.atExit()) {
            var directory = new DataDirectory(data);
            var database = closing.add(EmbeddedDatabase.open(directory, Durability.FAST));
            directory.markAsDemo();
            var starting = database.startMeanwhile();
            int port = freePort();
            String url = "http://localhost:" + port;
            var site = new Site(
                    starting.access(),
                    starting::await,
                    directory.keys(),
                    InetAddress.getLoopbackAddress(),
                    port,
                    url,
                    true,
                    Journal.QUIET,
                    Extras.NONE);
            var context = closing.add(site.start(progress));
            progress.next("Loading the demo");
            var demo = context.getBean(DemoLoader.class);
            demo.load();
            progress.next("Reading the pages");
            int pages = new RehearsedReader(url).readAsEverybody(demo.signIns());
            progress.done();
            out.println(pages + " pages read");
        }
        return 0;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
