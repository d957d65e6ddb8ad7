package org.gongjian.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BundleTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern PLACE = Pattern.compile("\\{\\d+");
    private static final Pattern RECORD = Pattern.compile("(?:String KIND = |new RecordRef\\()\"([a-z-]+)\"");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");

    /** A whole key; one that ends in a full stop or a hyphen goes on with what is known only then. */
    private static final Pattern ASKED =
            Pattern.compile("(?:#\\{|w\\.t\\('|Reason\\s{0,40}\\.of\\(\\s{0,40}\")([a-z0-9.-]*[a-z0-9])(?=[}('\",)])");

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    static Stream<Path> rooms() throws IOException {
        try (Stream<Path> rooms = Files.list(MESSAGES)) {
            return rooms.toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void bothLanguagesSayTheSameThings(Path room) throws IOException {
        Properties english = bundle(room, "messages.properties");
        Properties chinese = bundle(room, "messages_zh_CN.properties");
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(chinese.getProperty(key)).as(key).isNotBlank();
            assertThat(placesIn(chinese.getProperty(key)))
                    .as("places of " + key)
                    .isEqualTo(placesIn(english.getProperty(key)));
        }
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void englishIsInEnglishAndQuotesAreTypographic(Path room) throws IOException {
        Properties english = bundle(room, "messages.properties");
        for (String key : english.stringPropertyNames()) {
            assertThat(HAN.matcher(english.getProperty(key)).find())
                    .as(key + " has Chinese")
                    .isFalse();
            assertThat(english.getProperty(key)).as(key).doesNotContain("'");
        }
        assertThat(bundle(room, "messages_zh_CN.properties").values())
                .allSatisfy(text -> assertThat((String) text).doesNotContain("'"));
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void nothingIsSaidTwice(Path room) throws IOException {
        for (String file : List.of("messages.properties", "messages_zh_CN.properties")) {
            assertThat(Files.readAllLines(room.resolve(file)))
                    .filteredOn(line -> !line.startsWith("#") && line.contains("="))
                    .extracting(line -> line.substring(0, line.indexOf('=')))
                    .as("%s of %s", file, room.getFileName())
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyKindOfRecordHasANameForTheLog() throws IOException {
        Set<String> named = new TreeSet<>();
        for (Path room : rooms().toList()) {
            named.addAll(bundle(room, "messages.properties").stringPropertyNames());
        }
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            Set<String> kinds = new TreeSet<>();
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                RECORD.matcher(Files.readString(source))
                        .results()
                        .forEach(kind -> kinds.add("record." + kind.group(1)));
            }
            assertThat(kinds).contains("record.gift", "record.unit");
            assertThat(named).containsAll(kinds);
        }
    }

    @Test
    void everyTextAPageOrAReasonAsksForIsThere() throws IOException {
        Set<String> said = new TreeSet<>();
        for (Path room : rooms().toList()) {
            said.addAll(bundle(room, "messages.properties").stringPropertyNames());
        }
        Set<String> asked = new TreeSet<>();
        for (Path tree : List.of(Path.of("src/main/java"), Path.of("src/main/resources/templates"))) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    String text = COMMENT.matcher(Files.readString(file)).replaceAll("");
                    ASKED.matcher(text).results().forEach(key -> asked.add(key.group(1)));
                }
            }
        }
        assertThat(asked).hasSizeGreaterThan(1_000);
        assertThat(said).containsAll(asked);
    }

    private static Set<String> placesIn(String message) {
        return PLACE.matcher(message).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties bundle(Path room, String name) throws IOException {
        Properties bundle = new Properties();
        try (Reader reader = Files.newBufferedReader(room.resolve(name))) {
            bundle.load(reader);
        }
        return bundle;
    }
}
