package org.gongjian.people;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;

/** How Chinese characters are read in pinyin, without tones. */
public final class PinyinReadings {

    private static final Map<Integer, List<String>> READINGS = read();

    private PinyinReadings() {}

    /** The usual reading first; nothing for what is no Chinese character. */
    public static List<String> of(int point) {
        return READINGS.getOrDefault(point, List.of());
    }

    private static Map<Integer, List<String>> read() {
        Map<Integer, List<String>> readings = new HashMap<>(30_000);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("data/people/pinyin.csv").getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#")) {
                    int comma = line.indexOf(',');
                    List<String> read = List.of(line.substring(0, comma).split(" "));
                    line.substring(comma + 1).codePoints().forEach(point -> readings.put(point, read));
                }
            }
            return readings;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(Objects.toString(unreadable.getMessage()), unreadable);
        }
    }
}
