package org.gongjian.programmes.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.LargeCounts;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.Programmes;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks every room what a programme, with all that lies in it, brought in a year. Nothing of it is stored. */
@Service
@Transactional(readOnly = true)
public class ProgrammeYears {

    private static final int FIRST = 1949;
    private static final int LAST = 9999;

    private final ObjectProvider<ProgrammeFigures> rooms;
    private final Programmes programmes;
    private final LargeCounts large;

    ProgrammeYears(ObjectProvider<ProgrammeFigures> rooms, Programmes programmes, LargeCounts large) {
        this.rooms = rooms;
        this.programmes = programmes;
        this.large = large;
    }

    /** A figure: the sum of its rows. */
    public record YearFigure(String code, List<FigureRow> rows) {

        public long number() {
            return rows.stream().mapToLong(FigureRow::quantity).sum();
        }

        public boolean isAtLeast() {
            return rows.stream().anyMatch(FigureRow::atLeast);
        }

        public boolean isEstimated() {
            return rows.stream().anyMatch(FigureRow::estimated);
        }
    }

    /**
     * A figure without its rows.
     *
     * @param rows how many it is made of
     */
    public record YearSum(String code, long number, int rows, boolean atLeast, boolean estimated) {

        private static YearSum of(YearFigure figure) {
            return new YearSum(
                    figure.code(), figure.number(), figure.rows().size(), figure.isAtLeast(), figure.isEstimated());
        }
    }

    private record Asked(ProgrammeId programme, int year) {}

    /** The figures of a year without what they are made of; those of many rows may be half a minute old. */
    public List<YearSum> sums(ProgrammeId programme, int year) {
        return large.counted(
                new Asked(programme, year),
                asked -> of(asked.programme(), asked.year()).stream()
                        .map(YearSum::of)
                        .toList(),
                sums -> sums.stream().mapToLong(YearSum::rows).sum());
    }

    /** In their order; a figure without rows is left out, and a year nobody means has none. */
    public List<YearFigure> of(ProgrammeId programme, int year) {
        if (year < FIRST || year > LAST) {
            return List.of();
        }
        Set<ProgrammeId> within = programmes.within(programme);
        Map<String, Integer> orders = new TreeMap<>();
        Map<String, Map<RecordRef, FigureRow>> rows = new TreeMap<>();
        rooms.orderedStream().flatMap(room -> room.of(within, year).stream()).forEach(counted -> {
            orders.merge(counted.code(), counted.order(), Math::min);
            Map<RecordRef, FigureRow> together = rows.computeIfAbsent(counted.code(), code -> new LinkedHashMap<>());
            counted.rows().forEach(row -> together.putIfAbsent(row.record(), row));
        });
        return rows.entrySet().stream()
                .filter(figure -> !figure.getValue().isEmpty())
                .sorted(Comparator.comparing(figure -> orders.getOrDefault(figure.getKey(), 0)))
                .map(figure -> new YearFigure(
                        figure.getKey(), inOrder(figure.getValue().values())))
                .toList();
    }

    /** The years in which there is anything, latest first. */
    public List<Integer> years(ProgrammeId programme) {
        Set<ProgrammeId> within = programmes.within(programme);
        TreeSet<Integer> years = new TreeSet<>(Comparator.reverseOrder());
        rooms.orderedStream().forEach(room -> years.addAll(room.years(within)));
        return List.copyOf(years);
    }

    private static List<FigureRow> inOrder(Collection<FigureRow> rows) {
        List<FigureRow> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing(FigureRow::on));
        return List.copyOf(sorted);
    }
}
