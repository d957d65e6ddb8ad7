package org.gongjian.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongjian.imports.table.TableRow;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What people write over the columns: the words of {@code data/imports/headings.csv}. */
@Component
class HeaderWords {

    /** Headings are looked for in the first rows only: above them stands a title at most. */
    static final int DEEPEST_HEADER = 20;

    private final Map<ImportKind, Map<String, String>> fields = new HashMap<>();

    HeaderWords() {
        read().lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("kind,"))
                .map(line -> line.split(",", -1))
                .forEach(parts -> ImportKind.named(parts[0])
                        .ifPresent(kind -> Arrays.stream(parts[2].split("\\|", -1))
                                .forEach(word -> fields.computeIfAbsent(kind, any -> new HashMap<>())
                                        .put(plain(word), parts[1]))));
    }

    Optional<String> fieldOf(ImportKind kind, String heading) {
        return Optional.ofNullable(fields.getOrDefault(kind, Map.of()).get(plain(heading)));
    }

    /** The row among the first ones that names most fields; the first one that says anything where none names any. */
    int header(ImportKind kind, List<TableRow> first) {
        int best = 0;
        long most = -1;
        for (TableRow row : first) {
            long named = row.cells().stream()
                    .flatMap(cell -> fieldOf(kind, cell.text()).stream())
                    .distinct()
                    .count();
            if (named > most && !row.isBlank()) {
                most = named;
                best = row.number();
            }
        }
        return best;
    }

    /** The first column whose heading names a field, for each field that is named. */
    Map<String, Integer> columns(ImportKind kind, TableRow header) {
        Map<String, Integer> columns = new HashMap<>();
        for (int column = 0; column < header.cells().size(); column++) {
            int at = column;
            fieldOf(kind, header.cell(column).text()).ifPresent(field -> columns.putIfAbsent(field, at));
        }
        return columns;
    }

    /** Without what is in brackets, signs, blanks, and the difference of capitals and widths. */
    static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\(.*?\\)", "")
                .replaceAll("[\\s*:_\\-./“”\"]", "");
    }

    private static String read() {
        try {
            return new ClassPathResource("data/imports/headings.csv").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
