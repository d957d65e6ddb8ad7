package org.gongjian.reading.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.gongjian.RoomTest;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.reading.TestLibrary;
import org.gongjian.reading.tables.CellFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Months come in from a table: all of it or nothing, and the same again changes nothing. */
@RoomTest
class MonthImportTests {

    private static final String HEAD = "服务点,月份,到馆人次,借出册数\n";
    private static final String GOOD = HEAD + "文化社区分馆,2024-04,320,96\n示范分馆,2024年5月,\"1,200\",410\n";

    @Autowired
    private Months months;

    private final TestLibrary.Small here;

    MonthImportTests(@Autowired TestLibrary library) {
        here = library.small();
    }

    @Test
    void aTableIsLookedAtAndChangesNothing() {
        assertThat(bring(GOOD, true)).isEqualTo(new MonthsBrought(2, 0, 0, List.of()));
        assertThat(all()).isEmpty();
    }

    @Test
    void aTableComesInAndTheSameAgainChangesNothing() {
        assertThat(bring(GOOD, false)).isEqualTo(new MonthsBrought(2, 0, 0, List.of()));
        assertThat(all())
                .containsExactly(
                        new MonthCount(here.branch(), YearMonth.of(2024, 4), 320, 96, 1),
                        new MonthCount(here.orphan(), YearMonth.of(2024, 5), 1200, 410, 1));
        assertThat(bring(GOOD, false)).isEqualTo(new MonthsBrought(0, 0, 2, List.of()));
        assertThat(all()).extracting(MonthCount::version).containsExactly(1, 1);
        assertThat(bring(GOOD.replace("320", "321"), false)).isEqualTo(new MonthsBrought(0, 1, 1, List.of()));
        assertThat(all().getFirst()).isEqualTo(new MonthCount(here.branch(), YearMonth.of(2024, 4), 321, 96, 2));
    }

    @Test
    void eachFaultNamesItsRowAndColumnAndNothingComesIn() {
        MonthsBrought brought = bring(
                GOOD + "没有的分馆,2024-04,1,1\n文化社区分馆,去年,1,1\n文化社区分馆,2031-01,1,1\n文化社区分馆,2024-03,很多,-1\n"
                        + "文化社区分馆,2024-04,5,5\n",
                false);
        assertThat(brought.faults())
                .extracting(CellFault::row, CellFault::column)
                .containsExactlyInAnyOrder(
                        tuple(4, "服务点"),
                        tuple(5, "月份"),
                        tuple(6, "月份"),
                        tuple(7, "到馆人次"),
                        tuple(7, "借出册数"),
                        tuple(8, "月份"));
        assertThat(all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " \n", "服务点,月份,到馆人次\n文化社区分馆,2024-04,1\n", "服务点,月份,到馆人次,借出册数\n\"文化,2024-04,1,1\n", "%PDF-1.7"
            })
    void whatIsNoSuchTableIsRefusedAtTheFile(String broken) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> bring(broken, false))
                .matches(why -> why.fields().containsKey("file"));
        assertThat(all()).isEmpty();
    }

    @Test
    void aTableOfAChineseSpreadsheetIsReadInItsOwnEncoding() {
        byte[] content = GOOD.getBytes(Charset.forName("GB18030"));
        assertThat(here.within(() -> months.bring(here.district().contact(), content, false)))
                .isEqualTo(new MonthsBrought(2, 0, 0, List.of()));
    }

    @Test
    void onlyWhoKeepsTheNetworkBringsATableIn() {
        Stream.of(here.district().coordinator(), Actor.visitor())
                .forEach(stranger -> assertThatExceptionOfType(Refused.class)
                        .isThrownBy(() ->
                                here.run(() -> months.bring(stranger, GOOD.getBytes(StandardCharsets.UTF_8), true)))
                        .matches(why -> why.kind() == Refused.Kind.FORBIDDEN));
    }

    private MonthsBrought bring(String table, boolean onlyLook) {
        return here.within(
                () -> months.bring(here.district().contact(), table.getBytes(StandardCharsets.UTF_8), onlyLook));
    }

    private List<MonthCount> all() {
        return here.within(() -> months.ofYear(2024, null, 100));
    }
}
