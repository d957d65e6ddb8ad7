package org.gongjian.operations.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The first line of a file, for whoever runs the installation and for the program that collects its figures. */
@Component
public final class OperatorToken {

    public static final String SETTING = "gongjian.operator-token-file";
    private static final int SHORTEST = 20;

    private final Optional<byte[]> digest;

    OperatorToken(@Value("${" + SETTING + ":}") String file) {
        digest = file.isBlank() ? Optional.empty() : Optional.of(digest(read(Path.of(file))));
    }

    /** Why a file is no good for it; empty when it is. */
    public static Optional<String> weakness(Path file) {
        try {
            return read(file).length() < SHORTEST
                    ? Optional.of("The token in " + file + " can be guessed: put at least " + SHORTEST
                            + " random characters into its first line")
                    : Optional.empty();
        } catch (IllegalStateException unreadable) {
            return Optional.of(String.valueOf(unreadable.getMessage()));
        }
    }

    /** Without a file nobody is the operator. */
    boolean is(String shown) {
        return digest.filter(mine -> MessageDigest.isEqual(mine, digest(shown))).isPresent();
    }

    private static String read(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("").strip();
        } catch (IOException | java.io.UncheckedIOException unreadable) {
            throw new IllegalStateException("The token file " + file + " cannot be read", unreadable);
        }
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
