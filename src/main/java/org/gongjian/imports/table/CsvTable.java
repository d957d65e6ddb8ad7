package org.gongjian.imports.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Lines of values between commas, semicolons or tabs, in UTF-8 or in GB 18030, which every GBK text is too. */
final class CsvTable implements Table {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char[] SEPARATORS = {',', ';', '\t'};

    private final String text;
    private final char separator;

    private CsvTable(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    static CsvTable open(byte[] content) {
        String decoded = decoded(content);
        String text = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK ? decoded.substring(1) : decoded;
        if (text.isBlank()) {
            throw Table.refused("imports.table.empty");
        }
        if (text.indexOf('\0') >= 0) {
            throw Table.refused("imports.table.kind");
        }
        char separator = separator(text);
        int open = openQuote(text, separator);
        if (open > 0) {
            throw Table.refused("imports.table.csv", open);
        }
        return new CsvTable(text, separator);
    }

    @Override
    public List<String> sheets() {
        return List.of("");
    }

    @Override
    public boolean countsFrom1904() {
        return false;
    }

    @Override
    public void read(int sheet, Predicate<TableRow> more) {
        int number = 0;
        try (CsvReader<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            for (CsvRecord record : records) {
                number = (int) record.getStartingLineNumber();
                List<Cell> cells = record.getFields().stream()
                        .limit(WIDEST)
                        .map(Cell::text)
                        .toList();
                if (!more.test(new TableRow(number, cells))) {
                    return;
                }
            }
        } catch (CsvParseException broken) {
            throw Table.refused("imports.table.csv", number + 1);
        } catch (IOException impossible) {
            throw new IllegalStateException("a text in memory can be read", impossible);
        }
    }

    private static String decoded(byte[] content) {
        return strictly(content, StandardCharsets.UTF_8)
                .or(() -> strictly(content, GB18030))
                .orElseThrow(() -> Table.refused("imports.table.encoding"));
    }

    private static Optional<String> strictly(byte[] content, Charset charset) {
        try {
            CharBuffer text = charset.newDecoder().decode(ByteBuffer.wrap(content));
            return Optional.of(text.toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    /** The one that stands most often in the first line, outside of quotes. */
    private static char separator(String text) {
        char best = SEPARATORS[0];
        int most = 0;
        for (char candidate : SEPARATORS) {
            int count = count(text, candidate);
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static int count(String text, char separator) {
        int count = 0;
        boolean quoted = false;
        boolean said = false;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && letter == '\n' && said) {
                return count;
            } else if (!quoted && letter == separator) {
                count++;
            }
            said |= !Character.isWhitespace(letter);
        }
        return count;
    }

    /** The line on which a quote opens that nothing closes, 0 where there is none: it would swallow every row after it. */
    private static int openQuote(String text, char separator) {
        int line = 1;
        int opened = 0;
        boolean begins = true;
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\n') {
                line++;
            }
            if (opened == 0) {
                opened = letter == '"' && begins ? line : 0;
                begins = letter == separator || letter == '\n' || letter == '\r';
            } else if (letter == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                i++;
            } else if (letter == '"') {
                opened = 0;
                begins = false;
            }
        }
        return opened;
    }
}
