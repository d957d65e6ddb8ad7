package org.gongjian.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongjian.TestActors;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.operations.Rooms;
import org.gongjian.search.Found;
import org.gongjian.search.Hit;
import org.gongjian.search.Search;
import org.gongjian.search.SearchDocument;
import org.gongjian.search.SearchLoad;
import org.gongjian.search.SearchQuery;

/**
 * Two Chinese characters, ranked, by somebody who may see a part of it: the first page with its counts, through the pool and
 * the function of the database. Beside it Lucene in the same process, on the same documents with the same keys.
 */
final class SearchBench implements Bench {

    private static final int DEFAULT = 200_000;
    private static final int BATCH = 2_000;
    private static final int QUERIES = 150;
    private static final int UNITS = 200;

    /** Of so many queries every hit is looked at. */
    private static final int LOOKED_AT = 50;

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<Figure> run(int rounds, List<String> arguments) throws Exception {
        int size = arguments.isEmpty() ? DEFAULT : Integer.parseInt(arguments.getFirst());
        var text = new CityText(20261128);
        List<UnitId> units = Stream.generate(UnitId::next).limit(UNITS).toList();
        List<SearchDocument> documents = documents(text, units, size);
        List<String> queries = queries(text, documents);
        try (var city = BenchDatabase.open("search");
                var rooms = new Rooms(city.access(), city.directory().keys()).open()) {
            System.out.println("Indexing " + size + " documents");
            long began = System.nanoTime();
            fill(city, new SearchLoad(rooms, city.district()), documents);
            double perSecond = size / ((System.nanoTime() - began) / 1e9);
            try (var lucene = LuceneShelf.of(city.home().resolve("lucene"), documents)) {
                var asking = new Asking(city, rooms.getBean(Search.class), lucene, units.getFirst());
                return figures(asking, rounds, queries, documents, perSecond);
            }
        }
    }

    private static List<Figure> figures(
            Asking asking, int rounds, List<String> queries, List<SearchDocument> documents, double perSecond)
            throws Exception {
        asking.round(queries);
        var p50 = new ArrayList<double[]>();
        var p95 = new ArrayList<double[]>();
        for (int round = 1; round <= rounds; round++) {
            Asking.Times times = asking.round(queries);
            p50.add(new double[] {times.floor(50), times.ours(50)});
            p95.add(new double[] {times.floor(95), times.ours(95)});
            System.out.printf(
                    "Round %d: Lucene p50 %.2f ms, p95 %.2f ms; search p50 %.2f ms, p95 %.2f ms%n",
                    round, times.floor(50), times.floor(95), times.ours(50), times.ours(95));
        }
        return List.of(
                Figure.beside(middle(p50, 0), "search-p50-over-lucene", middle(p50, 1), "ms", 5, 2),
                Figure.beside(middle(p95, 0), "search-p95-over-lucene", middle(p95, 1), "ms", 5, 2),
                Figure.alone("recall-percent", asking.recall(queries.subList(0, LOOKED_AT), documents), "%", 100, 100),
                new Figure("indexed-per-second", perSecond, "documents/s", null, null, null, null),
                new Figure("documents", documents.size(), "documents", null, null, 1_000_000.0, null));
    }

    private static double middle(List<double[]> rounds, int column) {
        return Bench.median(rounds.stream().map(round -> round[column]).toList());
    }

    private static List<SearchDocument> documents(CityText text, List<UnitId> units, int size) {
        return IntStream.range(0, size)
                .mapToObj(number -> SearchLoad.document(
                        text.of(3 + text.below(5)),
                        text.of(15 + text.below(30)),
                        LocalDate.of(2022, 1, 1).plusDays(text.below(1_700)),
                        text.below(4) == 0 ? units.get(text.below(units.size())) : null))
                .toList();
    }

    /** Words as they are used, rare and frequent, and neighbours of two words. */
    private static List<String> queries(CityText text, List<SearchDocument> documents) {
        return Stream.generate(() -> {
                    String title = String.valueOf(
                            documents.get(text.below(documents.size())).title().zh());
                    int at = text.below(title.length() - 1);
                    return title.substring(at, at + 2);
                })
                .filter(pair -> !pair.contains("，"))
                .distinct()
                .limit(QUERIES)
                .toList();
    }

    /** Without the index of words, which is built at the end as a restore does. */
    private static void fill(BenchDatabase city, SearchLoad load, List<SearchDocument> documents) throws Exception {
        city.execute("drop index search_document_by_words");
        try (var threads = Executors.newFixedThreadPool(2)) {
            var work = new ArrayList<Future<?>>();
            for (int from = 0; from < documents.size(); from += BATCH) {
                List<SearchDocument> batch = documents.subList(from, Math.min(documents.size(), from + BATCH));
                work.add(threads.submit(() -> load.put(batch)));
            }
            for (Future<?> each : work) {
                each.get();
            }
        }
        city.execute(
                "set local maintenance_work_mem = '512MB'",
                "create index search_document_by_words on search_document using gin (words) with (fastupdate = off)");
        city.maintain("vacuum analyze search_document");
    }

    /** Somebody who asks both. */
    private record Asking(BenchDatabase city, Search search, LuceneShelf lucene, UnitId unit) {

        record Times(List<Double> floors, List<Double> oursInOrder) {

            double floor(int percent) {
                return floors.stream().sorted().toList().get(floors.size() * percent / 100);
            }

            double ours(int percent) {
                return oursInOrder.stream().sorted().toList().get(oursInOrder.size() * percent / 100);
            }
        }

        Times round(List<String> queries) throws Exception {
            var floors = new ArrayList<Double>();
            var ours = new ArrayList<Double>();
            for (String query : queries) {
                long begin = System.nanoTime();
                lucene.find(query, Set.of("unit:" + unit.value(), "unit_contact"));
                long between = System.nanoTime();
                find(reader(), SearchQuery.of(query));
                floors.add((between - begin) / 1e6);
                ours.add((System.nanoTime() - between) / 1e6);
            }
            return new Times(floors, ours);
        }

        private Actor reader() {
            return TestActors.contactOf(unit);
        }

        private Found find(Actor reader, SearchQuery query) {
            return CurrentDistrict.within(city.district(), () -> search.find(reader, query));
        }

        /** Of what has the characters in it and may be seen, how much is found; a word in more than are shown counts as far. */
        double recall(List<String> queries, List<SearchDocument> documents) {
            long there = 0;
            long found = 0;
            for (String query : queries) {
                Set<UUID> truth = new HashSet<>();
                for (SearchDocument document : documents) {
                    if (maySee(document) && says(document, query)) {
                        truth.add(document.record().id());
                    }
                }
                Set<UUID> all = all(query);
                there += Math.min(truth.size(), Search.MOST);
                all.retainAll(truth);
                found += all.size();
            }
            return 100.0 * found / there;
        }

        private Set<UUID> all(String query) {
            Set<UUID> all = new HashSet<>();
            for (int page = 1; page <= Search.MOST / Search.HITS_A_PAGE; page++) {
                List<Hit> hits =
                        find(reader(), new SearchQuery(query, null, page)).hits();
                hits.forEach(hit -> all.add(hit.record().id()));
                if (hits.size() < Search.HITS_A_PAGE) {
                    break;
                }
            }
            return all;
        }

        private boolean maySee(SearchDocument document) {
            return document.readers().open() || document.readers().keys().contains("unit:" + unit.value());
        }

        private static boolean says(SearchDocument document, String query) {
            return String.valueOf(document.title().zh()).contains(query)
                    || document.texts().stream()
                            .anyMatch(text -> String.valueOf(text.zh()).contains(query));
        }
    }
}
