package org.gongjian.operations.cli;

import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import org.gongjian.operations.setup.SetUp;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** For a command beside the server that prints a link: which database, and what the link begins with. */
final class LinkOptions {

    @Option(
            names = "--public-url",
            paramLabel = "URL",
            description = "what people type, for the link (default: http://localhost:8080)")
    private @Nullable URI publicUrl;

    @Mixin
    private DatabaseOptions database = new DatabaseOptions();

    SetUp setUp() {
        return new SetUp(
                InetAddress.getLoopbackAddress(),
                8080,
                Optional.ofNullable(publicUrl),
                database.directory(),
                database.server(),
                database.keys(),
                database.typedSecrets());
    }
}
