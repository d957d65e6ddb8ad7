package org.gongjian.people.consents;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.gongjian.district.Localized;
import org.springframework.core.io.ClassPathResource;

/** The first edition of every kind, the same for each district. */
final class StandardTexts {

    static final List<ConsentText> ALL = read();

    private StandardTexts() {}

    private static List<ConsentText> read() {
        try (var lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("data/people/consent-texts.txt").getInputStream(), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", -1))
                    .map(parts -> new ConsentText(
                            new ConsentKind(parts[0]),
                            1,
                            Localized.of(parts[2], parts[3]),
                            Localized.of(parts[4], parts[5]),
                            parts[1].equals("yes")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(Objects.toString(unreadable.getMessage()), unreadable);
        }
    }
}
