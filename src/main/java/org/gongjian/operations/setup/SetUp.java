package org.gongjian.operations.setup;

import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gongjian.operations.DataDirectory;

/**
 * How somebody wants to run an installation, before anything is started.
 *
 * @param publicUrl what people type to reach it; empty where only this machine does
 * @param directory the embedded database's; empty where a server's is used
 * @param server empty where the embedded database is used
 * @param keys the key file for personal fields, where one is named
 * @param typedSecrets names of options that carried a password on the command line
 */
public record SetUp(
        InetAddress bind,
        int port,
        Optional<URI> publicUrl,
        Optional<DataDirectory> directory,
        Optional<ServerDatabase> server,
        Optional<Path> keys,
        List<String> typedSecrets) {

    public SetUp {
        if (directory.isPresent() == server.isPresent()) {
            throw new IllegalArgumentException("Either a data directory or a database server");
        }
        typedSecrets = List.copyOf(typedSecrets);
    }

    /** The key file: the named one, or the one in the data directory. */
    public Optional<Path> keyFile() {
        return keys.or(() -> directory.map(DataDirectory::keys));
    }

    /** What links begin with, without a slash at the end. */
    public String baseUrl() {
        return publicUrl
                .map(URI::toString)
                .map(url -> url.replaceAll("/+$", ""))
                .orElse("http://localhost:" + port);
    }

    public boolean encrypted() {
        return publicUrl
                .filter(url -> "https".equalsIgnoreCase(url.getScheme()))
                .isPresent();
    }
}
