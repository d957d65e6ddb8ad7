package org.gongjian.stories;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * A line of {@code story-facts.csv}.
 *
 * @param way the addresses that lead to its page, link by link; a star stands for an identifier, and after a tilde stand words of
 *     the link
 * @param chinese what stands there, {@code #} for the figure that is counted
 * @param counted a query over the rows whose one number is the figure; empty where the fact was typed
 * @param typed the text that holds the fact, which stands in one row only; empty where the fact is counted
 */
record StoryFact(
        int story,
        String name,
        List<String> way,
        List<String> chinese,
        List<String> english,
        Optional<String> counted,
        Optional<String> typed) {

    static List<StoryFact> of(int story) {
        try (var file = Objects.requireNonNull(StoryFact.class.getResourceAsStream("/story-facts.csv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(StoryFact::read)
                    .filter(fact -> fact.story == story)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    String district() {
        return way.getFirst().replaceFirst("^/([^/]+).*", "$1");
    }

    String[] in(String language, long figure) {
        String shown = NumberFormat.getIntegerInstance(Locale.ENGLISH).format(figure);
        return (language.equals("en") ? english : chinese)
                .stream().map(words -> words.replace("#", shown)).toArray(String[]::new);
    }

    private static StoryFact read(String line) {
        String[] cells = line.split("\\|", -1);
        return new StoryFact(
                Integer.parseInt(cells[0]),
                cells[1],
                List.of(cells[2].strip().split(" ")),
                List.of(cells[3].strip().split(" ; ")),
                List.of(cells[4].strip().split(" ; ")),
                cell(cells[5]),
                cell(cells[6]));
    }

    private static Optional<String> cell(String text) {
        return Optional.of(text.strip()).filter(words -> !words.isEmpty());
    }
}
