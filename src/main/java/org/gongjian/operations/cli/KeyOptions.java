package org.gongjian.operations.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.gongjian.operations.DataDirectory;
import org.gongjian.recognition.signing.SigningKey;
import org.gongjian.recognition.signing.SigningKeyFile;
import org.gongjian.recognition.signing.SigningKeys;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which installation's signing keys. They lie beside the keys of personal fields; no database is needed. */
final class KeyOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the installation's data directory (default: .gongjian/data)")
    private @Nullable Path data;

    @Option(
            names = "--keys",
            paramLabel = "FILE",
            description =
                    "the key file for personal fields, where the database is a server's: the signing keys lie beside it")
    private @Nullable Path keys;

    /** Refused where nothing was ever signed: a file made here would be another installation's. */
    Path file() {
        if (data != null && keys != null) {
            throw new Refusal("Give either --data or --keys, not both");
        }
        Path personal =
                keys != null ? keys : new DataDirectory(data == null ? Path.of(".gongjian", "data") : data).keys();
        Path file = SigningKeyFile.beside(personal);
        if (Files.notExists(file)) {
            throw new Refusal("There are no signing keys in " + file
                    + ": maybe the data are elsewhere (--data), or the server was never started");
        }
        return file;
    }

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    static SigningKeys open(Path file) {
        try {
            return SigningKeyFile.open(file, today());
        } catch (IllegalStateException broken) {
            throw new Refusal(String.valueOf(broken.getMessage()));
        }
    }

    static void say(PrintWriter out, SigningKeys keys) {
        var table = new TextTable().row("Key", "Made", "Retired", "What it does");
        for (SigningKey key : keys.all()) {
            table.row(
                    key.id(),
                    key.since().toString(),
                    key.retiredOn().map(LocalDate::toString).orElse(""),
                    does(key));
        }
        out.print(table.text());
        out.flush();
    }

    private static String does(SigningKey key) {
        SigningKey.Disowned disowned = key.disowned();
        if (disowned != null) {
            return "disowned on " + disowned.on() + ": " + disowned.because();
        }
        return key.signs() ? "signs" : "verifies what it signed";
    }
}
