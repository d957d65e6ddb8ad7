package org.gongjian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.gongjian.operations.DataDirectory;
import org.gongjian.operations.Durability;
import org.gongjian.operations.EmbeddedDatabase;
import org.gongjian.operations.backup.file.Watcher;
import org.gongjian.operations.scale.Scale;
import org.gongjian.operations.scale.ScaledDirectory;

/**
 * Every list, search, calendar, record and desk of a city, asked by fifty people at once, beside the same page of a street. The
 * two servers stand side by side on the same machine and are asked in turn.
 */
final class PagesBench implements Bench {

    private static final Path HOME = Path.of("target", "bench", "pages");

    @Override
    public String name() {
        return "pages";
    }

    /** Arguments: the larger size, a city where none is said; and what the names of the pages begin with, all where none is. */
    @Override
    public List<Figure> run(int rounds, List<String> arguments) throws Exception {
        Scale large = Scale.valueOf(
                (arguments.isEmpty() ? Scale.CITY.toString() : arguments.getFirst()).toUpperCase(Locale.ROOT));
        Files.createDirectories(HOME);
        try (var street = open(Scale.STREET);
                var city = open(large)) {
            List<PageTimes> times = new ArrayList<>();
            var round = new PagesRound(street.site(), city.site(), PagesRound.USUAL);
            List<String> names = arguments.stream().skip(1).toList();
            for (Page page : Page.all()) {
                if (!names.isEmpty() && names.stream().noneMatch(page.name()::startsWith)) {
                    continue;
                }
                PageTimes measured = round.measure(page, rounds);
                times.add(measured);
                System.out.println(measured.line());
            }
            return figures(times, large.toString());
        }
    }

    static List<Figure> figures(List<PageTimes> times, String large) {
        PageTimes grown =
                times.stream().max(Comparator.comparingDouble(PageTimes::ratio)).orElseThrow();
        PageTimes slow = times.stream()
                .max(Comparator.comparingDouble(PageTimes::large95))
                .orElseThrow();
        List<Figure> figures = new ArrayList<>();
        figures.add(
                Figure.beside(grown.small95(), "worst-page-" + large + "-over-street", grown.large95(), "ms", 3, 1.3));
        figures.add(new Figure("worst-page-p95-ms", slow.large95(), "ms", null, null, null, 100.0));
        for (PageTimes page : times) {
            figures.add(Figure.beside(
                    page.small95(), page.page().name().replaceAll("[^a-z0-9]+", "-"), page.large95(), "ms"));
        }
        return figures;
    }

    /** A running site with its database. */
    private record Open(EmbeddedDatabase database, PagesSite site) implements AutoCloseable {

        @Override
        public void close() {
            site.close();
            database.close();
        }
    }

    private static Open open(Scale scale) throws IOException, InterruptedException {
        var scaled = new ScaledDirectory(new DataDirectory(HOME.resolve(scale.toString())), scale);
        scaled.require(new Telling());
        EmbeddedDatabase database = EmbeddedDatabase.open(scaled.directory(), Durability.DURABLE);
        Path home = Files.createTempDirectory(HOME, "server");
        return new Open(
                database,
                PagesSite.start(
                        LaidOut.server(),
                        database.start(),
                        scaled.directory().keys(),
                        home.toAbsolutePath(),
                        scaled.signIns()));
    }

    /** One line for each step that is done. */
    private static final class Telling implements Watcher {

        private String step = "";
        private long done;
        private long began;

        @Override
        public void begins(String name, long size, Unit unit) {
            step = name;
            done = 0;
            began = System.nanoTime();
        }

        @Override
        public void advances(long amount) {
            done += amount;
        }

        @Override
        public void ends() {
            System.out.printf(Locale.ROOT, "%s: %,d in %.1f s%n", step, done, (System.nanoTime() - began) / 1e9);
        }
    }
}
