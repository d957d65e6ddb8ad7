package org.gongjian.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Runs one bench, prints its figures as a table and keeps them in {@code target/bench/NAME.json}. */
public final class Benches {

    private static final int ROUNDS = 3;
    private static final Map<String, Bench> ALL = Stream.<Bench>of(
                    new StartBench(),
                    new BackupBench(),
                    new SearchBench(),
                    new SessionsBench(),
                    new LimitsBench(),
                    new ImportBench(),
                    new ExportBench(),
                    new RushBench(),
                    new CheckInBench(),
                    new EvaluationBench(),
                    new PagesBench())
            .collect(Collectors.toMap(Bench::name, Function.identity()));

    private Benches() {}

    public static void main(String[] arguments) throws Exception {
        Bench bench = arguments.length == 0 ? null : ALL.get(arguments[0]);
        if (bench == null) {
            System.err.println(
                    "The benches are: " + ALL.keySet().stream().sorted().collect(Collectors.joining(", ")));
            System.exit(2);
            return;
        }
        List<Figure> figures = bench.run(ROUNDS, List.of(arguments).subList(1, arguments.length));
        print(figures);
        Path file = keep(bench.name(), figures);
        System.out.println("\nKept in " + file);
        System.exit(0);
    }

    private static void print(List<Figure> figures) {
        System.out.printf(
                "%n%-32s %12s %12s %8s %8s %9s  %s%n",
                "figure", "value", "floor", "ratio", "target", "moonshot", "unit");
        for (Figure figure : figures) {
            System.out.printf(
                    "%-32s %12s %12s %8s %8s %9s  %s%n",
                    figure.name(),
                    shown(figure.value()),
                    shown(figure.floor()),
                    shown(figure.ratio()),
                    shown(figure.target()),
                    shown(figure.moonshot()),
                    figure.unit());
        }
    }

    private static String shown(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, Math.abs(value) >= 1000 ? "%,.0f" : "%.3f", value);
    }

    private static Path keep(String name, List<Figure> figures) throws IOException {
        var report = new LinkedHashMap<String, Object>();
        report.put("bench", name);
        report.put("date", LocalDate.now(ZoneOffset.UTC).toString());
        report.put("machine", machine());
        report.put("rounds", ROUNDS);
        report.put("figures", figures);
        Path file = Path.of("target", "bench", name + ".json");
        Files.createDirectories(file.getParent());
        JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), report);
        return file.toAbsolutePath();
    }

    private static String machine() throws IOException {
        Path processors = Path.of("/proc/cpuinfo");
        Optional<String> model = Files.exists(processors)
                ? Files.readAllLines(processors).stream()
                        .filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                : Optional.empty();
        return Runtime.getRuntime().availableProcessors() + " cores, " + model.orElse(System.getProperty("os.arch"))
                + ", " + System.getProperty("os.name") + ", Java " + Runtime.version();
    }
}
