package org.gongjian.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.RoomTest;
import org.gongjian.TestActors;
import org.gongjian.TestDistricts;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever stands in a document is found by it: random texts are searched for random pieces of them, and a plain scan says
 * what must be found. Each number begins another run of chance; a run that fails fails again.
 */
@RoomTest
class SearchRecallTests {

    private static final int DOCUMENTS = 250;
    private static final int QUERIES = 60;
    private static final List<String> WRITTEN = List.of(
            "文",
            "化",
            "社",
            "区",
            "图",
            "书",
            "阅",
            "览",
            "室",
            "档",
            "案",
            "馆",
            "党",
            "建",
            "月",
            "日",
            "𠮷",
            "훈",
            "춘",
            "か",
            "书",
            "区",
            "社",
            "books",
            "book",
            "archives",
            "Hunchun",
            "yearbook",
            "a",
            "I",
            "x1",
            "6",
            "12",
            "2024",
            "ＡＢ",
            "café",
            "，",
            "。",
            "、",
            " ",
            " ",
            "·",
            "-",
            "（",
            "）",
            "《",
            "》",
            "'",
            "%",
            "😀");

    @Autowired
    private Search search;

    @Autowired
    private DocumentRows rows;

    @Autowired
    private TransactionTemplate transaction;

    private final DistrictId district;
    private final UnitId unit = UnitId.next();
    private final Search monthByMonth;

    SearchRecallTests(@Autowired TestDistricts districts, @Autowired JdbcClient jdbc, @Autowired ReaderKeys keys) {
        district = districts.found().id();
        monthByMonth = new Search(new HitRows(jdbc, 0), keys);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyDocumentWithTheWordsInItIsFoundByThoseWhoMaySeeItAndByNobodyElse(long seed) {
        Random chance = new Random(seed);
        List<SearchDocument> documents =
                Stream.generate(() -> document(chance)).limit(DOCUMENTS).toList();
        CurrentDistrict.run(
                district, () -> transaction.executeWithoutResult(status -> rows.put(documents, Shelf.of(district))));
        List<String> queries = Stream.generate(() -> piece(chance, documents))
                .filter(Objects::nonNull)
                .<String>map(piece -> piece)
                .limit(QUERIES)
                .toList();
        for (Actor reader : List.of(
                Actor.visitor(), TestActors.contactOf(unit), TestActors.districtOfficer(), TestActors.volunteer())) {
            for (String query : queries) {
                Set<UUID> found = find(search, reader, query);
                assertThat(find(monthByMonth, reader, query)).isEqualTo(found);
                assertThat(documents)
                        .as("missed by %s, seed %d", query, seed)
                        .noneMatch(document -> maySee(reader, document)
                                && says(document, query)
                                && !found.contains(document.record().id()));
                assertThat(documents)
                        .as("shown by %s, seed %d", query, seed)
                        .noneMatch(document -> !maySee(reader, document)
                                && found.contains(document.record().id()));
            }
        }
    }

    private Set<UUID> find(Search asked, Actor reader, String typed) {
        return CurrentDistrict.within(
                district,
                () -> transaction.execute(status -> {
                    Set<UUID> found = new HashSet<>();
                    for (int page = 1; ; page++) {
                        List<Hit> hits = asked.find(reader, new SearchQuery(typed, null, page))
                                .hits();
                        hits.forEach(hit -> found.add(hit.record().id()));
                        if (hits.size() < Search.HITS_A_PAGE) {
                            return found;
                        }
                    }
                }));
    }

    private boolean maySee(Actor reader, SearchDocument document) {
        Readers readers = document.readers();
        return readers.open()
                || reader.isDistrictOfficer()
                || (reader.actsFor(unit) && readers.keys().contains(Readers.key(unit)));
    }

    private static boolean says(SearchDocument document, String query) {
        return texts(document).anyMatch(text -> text.contains(query));
    }

    private static Stream<String> texts(SearchDocument document) {
        return Stream.of(Stream.of(document.title()), document.names().stream(), document.texts().stream())
                .flatMap(texts -> texts)
                .flatMap(text -> Stream.of(text.zh(), text.en()))
                .filter(Objects::nonNull)
                .map(text -> text);
    }

    private SearchDocument document(Random chance) {
        RecordRef record = new RecordRef(chance.nextBoolean() ? "place" : "unit", NewId.uuid());
        SearchDocument document = SearchDocument.of(record, "x/" + record.id(), text(chance, 6))
                .called(chance.nextInt(3) == 0 ? text(chance, 4) : null)
                .saying(text(chance, 40), chance.nextBoolean() ? text(chance, 12) : null)
                .on(chance.nextInt(4) == 0 ? null : LocalDate.of(2024, 1, 1).plusDays(chance.nextInt(700)));
        return switch (chance.nextInt(4)) {
            case 0 -> document.to(Readers.office());
            case 1 -> document.to(Readers.office().andWhoActsFor(List.of(unit)));
            default -> document;
        };
    }

    private static Localized text(Random chance, int parts) {
        String zh = words(chance, 1 + chance.nextInt(parts));
        String en = chance.nextBoolean() ? words(chance, 1 + chance.nextInt(parts)) : null;
        return Localized.ofTyped(zh, en).orElseGet(() -> Localized.zh("无"));
    }

    private static String words(Random chance, int parts) {
        return Stream.generate(() -> WRITTEN.get(chance.nextInt(WRITTEN.size())))
                .limit(parts)
                .collect(Collectors.joining());
    }

    /** A piece of a text with two Chinese characters or more, that begins where a word begins or before Chinese. */
    private static @Nullable String piece(Random chance, List<SearchDocument> documents) {
        List<String> texts = new ArrayList<>(
                texts(documents.get(chance.nextInt(documents.size()))).toList());
        String text = texts.get(chance.nextInt(texts.size()));
        int[] points = text.codePoints().toArray();
        int from = chance.nextInt(points.length);
        int to = Math.min(points.length, from + 2 + chance.nextInt(8));
        String piece = new String(points, from, to - from);
        if (piece.codePoints().filter(Folded::isPaired).count() < 2) {
            return null;
        }
        List<Tokens.Run> runs = Tokens.runs(Folded.of(piece).text());
        boolean cut = from > 0
                && isOfAWord(points[from - 1])
                && isOfAWord(points[from])
                && !runs.getFirst().joined();
        return cut ? null : piece;
    }

    private static boolean isOfAWord(int point) {
        return Character.isLetterOrDigit(point) && !Folded.isPaired(point);
    }
}
