package org.gongjian.alliances.fulfilment;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.alliances.Commitment;
import org.gongjian.alliances.FulfilmentRow;
import org.gongjian.frame.Light;
import org.jspecify.annotations.Nullable;

/**
 * A commitment and what became of it.
 *
 * @param now the period that runs, or the last one; null where there is nothing to count
 * @param earlier the periods before it, newest first, each with how it ended
 */
public record Kept(
        Commitment commitment,
        Judgement judgement,
        @Nullable Reckoning now,
        List<Past> earlier) {

    /** A period that is over. */
    public record Past(Reckoning reckoning, Judgement judgement) {}

    public Kept {
        earlier = List.copyOf(earlier);
    }

    public Optional<Reckoning> reckoning() {
        return Optional.ofNullable(now);
    }

    /** Every record that counts, in this period and those before it. */
    public List<FulfilmentRow> rows() {
        return now == null
                ? List.of()
                : Stream.concat(Stream.of(now), earlier.stream().map(Past::reckoning))
                        .flatMap(reckoning -> reckoning.rows().stream())
                        .sorted(Comparator.comparing(FulfilmentRow::on))
                        .toList();
    }

    public Light light() {
        return judgement.light();
    }
}
