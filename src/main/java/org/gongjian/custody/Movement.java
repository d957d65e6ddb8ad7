package org.gongjian.custody;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.jspecify.annotations.Nullable;

/**
 * One time that things changed hands or were counted, kept for ever. What leaves one holder comes to another: the entries
 * of each lot sum to zero.
 *
 * @param explanation why things were lost, or did not arrive
 */
public record Movement(
        MovementId id,
        MovementKind kind,
        LocalDate on,
        RecordRef because,
        Holder from,
        Holder to,
        ByWhom handler,
        @Nullable ByWhom confirmedBy,
        Author enteredBy,
        Instant enteredAt,
        @Nullable String explanation,
        List<Entry> entries) {

    public Movement {
        entries = List.copyOf(entries);
        Map<LotId, Long> sums =
                entries.stream().collect(Collectors.groupingBy(Entry::lot, Collectors.summingLong(Entry::quantity)));
        sums.forEach((lot, sum) -> {
            if (sum != 0) {
                throw new IllegalArgumentException("the entries of lot " + lot.value() + " sum to " + sum);
            }
        });
    }

    static Movement of(
            MovementKind kind,
            HandOver handOver,
            Map<LotId, Integer> quantities,
            Author by,
            Instant enteredAt,
            @Nullable String explanation) {
        return new Movement(
                MovementId.next(),
                kind,
                handOver.on(),
                handOver.because(),
                handOver.from(),
                handOver.to(),
                handOver.handler(),
                handOver.confirmedBy(),
                by,
                enteredAt,
                explanation,
                quantities.entrySet().stream()
                        .flatMap(line -> pair(line.getKey(), handOver, line.getValue()))
                        .toList());
    }

    /** How many of a lot came to where the movement went; zero where nobody had counted. */
    public long quantityOf(LotId lot) {
        return entries.stream()
                .filter(entry -> entry.lot().equals(lot) && entry.holder().equals(to))
                .mapToLong(Entry::quantity)
                .sum();
    }

    /** Where the other side of an entry is. */
    Holder across(Entry entry) {
        return entry.holder().equals(from) ? to : from;
    }

    private static Stream<Entry> pair(LotId lot, HandOver handOver, long quantity) {
        return Stream.of(new Entry(lot, handOver.from(), -quantity), new Entry(lot, handOver.to(), quantity));
    }
}
