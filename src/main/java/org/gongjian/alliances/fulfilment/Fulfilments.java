package org.gongjian.alliances.fulfilment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.AgreementText;
import org.gongjian.alliances.Commitment;
import org.gongjian.alliances.FulfilmentRow;
import org.gongjian.alliances.FulfilmentSource;
import org.gongjian.alliances.Measure;
import org.gongjian.alliances.Period;
import org.gongjian.alliances.Target;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets promises against records; nothing of it is stored. */
@Service
public class Fulfilments {

    private final ObjectProvider<FulfilmentSource> sources;

    private final Notes notes;

    Fulfilments(ObjectProvider<FulfilmentSource> sources, Notes notes) {
        this.sources = sources;
        this.notes = notes;
    }

    /** Every commitment of an agreement as it stands on a day, in the order of the text. */
    @Transactional(readOnly = true)
    public List<Kept> of(Agreement agreement, LocalDate today) {
        return agreement.text().commitments().stream()
                .map(commitment -> kept(agreement, commitment, today))
                .toList();
    }

    private Kept kept(Agreement agreement, Commitment commitment, LocalDate today) {
        List<FulfilmentSource> counting = Optional.ofNullable(commitment.target())
                .map(target -> sourcesOf(target.measure()))
                .orElse(List.of());
        if (agreement.isAgreed() && commitment.target() == null) {
            Optional<Judgement> noted = FulfilmentRules.noted(noted(agreement, commitment, today));
            if (noted.isPresent()) {
                return new Kept(commitment, noted.get(), null, List.of());
            }
        }
        Optional<Judgement> none =
                FulfilmentRules.notJudged(agreement, commitment, commitment.isNoted() || !counting.isEmpty());
        if (none.isPresent() || commitment.target() == null) {
            return new Kept(commitment, none.orElseThrow(), null, List.of());
        }
        return kept(agreement, commitment, commitment.target(), counting, today);
    }

    private Kept kept(
            Agreement agreement,
            Commitment commitment,
            Target target,
            List<FulfilmentSource> counting,
            LocalDate today) {
        LocalDate asOf = agreement.countsUntil(today);
        List<FulfilmentRow> rows = commitment.isNoted()
                ? noted(agreement, commitment, today)
                : rows(agreement.text(), commitment, target.measure(), counting, asOf);
        List<Period> periods = agreement.text().term().periods(target.per());
        int current = (int) periods.stream()
                .skip(1)
                .takeWhile(period -> !asOf.isBefore(period.from()))
                .count();
        Reckoning now = new Reckoning(target, periods.get(current), rows, asOf);
        List<Kept.Past> earlier = IntStream.iterate(current - 1, index -> index >= 0, index -> index - 1)
                .mapToObj(index -> new Reckoning(target, periods.get(index), rows, asOf))
                .map(past -> new Kept.Past(past, FulfilmentRules.judge(past)))
                .toList();
        return new Kept(commitment, FulfilmentRules.judge(now), now, earlier);
    }

    private static List<FulfilmentRow> rows(
            AgreementText text,
            Commitment commitment,
            Measure measure,
            List<FulfilmentSource> counting,
            LocalDate asOf) {
        LocalDate from = text.term().startsOn();
        return asOf.isBefore(from)
                ? List.of()
                : counting.stream()
                        .flatMap(source ->
                                source.rows(measure, text.givers(commitment), text.units(), from, asOf).stream())
                        .toList();
    }

    private List<FulfilmentRow> noted(Agreement agreement, Commitment commitment, LocalDate today) {
        return notes.rows(agreement, commitment, agreement.countsUntil(today));
    }

    private List<FulfilmentSource> sourcesOf(Measure measure) {
        Stream<FulfilmentSource> all = sources.orderedStream();
        return all.filter(source -> source.measures().contains(measure)).toList();
    }
}
