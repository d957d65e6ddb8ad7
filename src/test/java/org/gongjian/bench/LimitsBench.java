package org.gongjian.bench;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.gongjian.identity.limits.CountedForAll;

/**
 * What it costs to count a request: in the process, and in the database for all processes. The floor is one row read by its
 * key. A thousand counts, four threads.
 */
final class LimitsBench implements Bench {

    private static final Bandwidth PLENTY = Bandwidth.builder()
            .capacity(1_000_000_000)
            .refillGreedy(1_000_000_000, Duration.ofHours(1))
            .build();

    @Override
    public String name() {
        return "limits";
    }

    @Override
    public List<Figure> run(int rounds, List<String> arguments) throws Exception {
        List<String> keys =
                IntStream.range(0, 1_000).mapToObj(number -> "bench " + number).toList();
        try (var site = new BenchSite(name())) {
            Map<String, Bucket> local = keys.stream()
                    .collect(Collectors.toMap(
                            Function.identity(),
                            key -> Bucket.builder().addLimit(PLENTY).build()));
            var counts = new CountedForAll(site.context());
            keys.forEach(counts::count);
            var floor = new ArrayList<Double>();
            var here = new ArrayList<Double>();
            var everywhere = new ArrayList<Double>();
            for (int round = 1; round <= rounds; round++) {
                floor.add(site.floor("select id from rate_limit where id = ?", keys));
                here.add(site.perSecond(
                        keys, key -> Objects.requireNonNull(local.get(key)).tryConsume(1)));
                everywhere.add(site.perSecond(keys, counts::count));
                System.out.printf(
                        "Round %d: a row read by its key %,.0f/s, counted here %,.0f/s, counted for all %,.0f/s%n",
                        round, floor.getLast(), here.getLast(), everywhere.getLast());
            }
            double bare = Bench.median(floor);
            return List.of(
                    Figure.beside(bare, "local-count-over-floor", Bench.median(here), "/s"),
                    Figure.beside(bare, "shared-count-over-floor", Bench.median(everywhere), "/s"));
        }
    }
}
