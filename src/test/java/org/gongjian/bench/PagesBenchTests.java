package org.gongjian.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.ChildProcess;
import org.gongjian.TestDatabase;
import org.gongjian.district.NewId;
import org.gongjian.operations.backup.file.Watcher;
import org.gongjian.operations.scale.Filling;
import org.gongjian.operations.scale.Sizes;
import org.junit.jupiter.api.Test;

/** The bench of the pages in small, so that it goes on working: every page it asks for is there. */
class PagesBenchTests {

    private static final Path KEYS = Path.of(TestDatabase.properties().get("gongjian.keys"));

    @Test
    void everyPageAnswersInAHamletAndInAVillage() throws Exception {
        List<PageTimes> times = new ArrayList<>();
        try (var hamlet = site("pages_hamlet", new Sizes(2, 30, 8, 120, 40, 300, 60, 60));
                var village = site("pages_village", new Sizes(4, 60, 40, 600, 120, 1_500, 240, 600))) {
            var round = new PagesRound(hamlet, village, new PagesRound.Crowd(2, 2, 1));
            for (Page page : Page.all()) {
                times.add(round.measure(page, 1));
            }
        }
        List<Figure> figures = PagesBench.figures(times, "village");
        assertThat(figures).hasSize(Page.all().size() + 2);
        assertThat(figures.getFirst().name()).isEqualTo("worst-page-village-over-street");
        assertThat(figures.getFirst().ratio())
                .isEqualTo(times.stream().mapToDouble(PageTimes::ratio).max().orElseThrow());
    }

    private static PagesSite site(String name, Sizes sizes) throws IOException, InterruptedException {
        var access = TestDatabase.migrated(name);
        var filling = new Filling(access, KEYS, List.of(sizes), 1, LocalDate.now(ZoneOffset.UTC), Watcher.NOBODY);
        filling.fill();
        Path home = Files.createDirectories(
                Path.of("target", "pages", NewId.uuid().toString()).toAbsolutePath());
        return PagesSite.start(ChildProcess.quick(), access, KEYS, home, filling.signIns());
    }
}
