package org.gongjian.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongjian.GongjianApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTests {

    private static final ApplicationModules ROOMS = ApplicationModules.of(GongjianApplication.class);
    private static final Pattern ROW = Pattern.compile("^\\| `([a-z]+)` \\| (.+) \\|$", Pattern.MULTILINE);
    private static final Pattern CHARTER = Pattern.compile("/\\*\\*\\s*(.*?)\\s*\\*/", Pattern.DOTALL);

    @Test
    void roomsUseEachOtherOnlyAsTheyDeclare() {
        ROOMS.verify();
    }

    /** The tests' class path comes first: what a room declares would go unread. */
    @Test
    void noPackageOfTheTestsHidesWhatARoomDeclares() throws IOException {
        Path tests = Path.of("src/test/java");
        try (Stream<Path> files = Files.walk(tests)) {
            assertThat(files.filter(file -> file.endsWith("package-info.java"))
                            .map(tests::relativize)
                            .filter(file ->
                                    Files.exists(Path.of("src/main/java").resolve(file))))
                    .isEmpty();
        }
    }

    @Test
    void aRoomCallsOnlyRoomsAboveItInTheReadme() throws IOException {
        List<String> order = rowsOfTheReadme().map(row -> row.group(1)).toList();
        for (ApplicationModule room : ROOMS) {
            int place = order.indexOf(room.getIdentifier().toString());
            room.getDirectDependencies(ROOMS)
                    .uniqueModules()
                    .forEach(used -> assertThat(
                                    order.indexOf(used.getIdentifier().toString()))
                            .as("%s may not use %s", room.getIdentifier(), used.getIdentifier())
                            .isLessThan(place));
        }
    }

    @Test
    void theReadmeListsTheRoomsWithTheirCharters() throws IOException {
        assertThat(rowsOfTheReadme().map(row -> row.group(1) + ": " + row.group(2)))
                .containsExactlyInAnyOrderElementsOf(ROOMS.stream()
                        .map(room -> room.getIdentifier() + ": "
                                + charterOf(room.getIdentifier().toString()))
                        .toList());
    }

    private static Stream<MatchResult> rowsOfTheReadme() throws IOException {
        return ROW.matcher(Files.readString(Path.of("README.md"))).results();
    }

    private static String charterOf(String room) {
        try {
            var charter =
                    CHARTER.matcher(Files.readString(Path.of("src/main/java/org/gongjian", room, "package-info.java")));
            return charter.find() ? charter.group(1).replaceAll("\\s*\\n \\* ", " ") : "";
        } catch (IOException missing) {
            throw new AssertionError(room + " has no package-info", missing);
        }
    }
}
