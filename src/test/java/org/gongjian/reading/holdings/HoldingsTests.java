package org.gongjian.reading.holdings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gongjian.RoomTest;
import org.gongjian.district.Refused;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.CategoryId;
import org.gongjian.reading.TestLibrary;
import org.gongjian.reading.network.NetworkStock;
import org.gongjian.reading.network.SiteStock;
import org.gongjian.reading.tables.CellFault;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The copies of the library’s own system become stock by category, each barcode once. */
@RoomTest
class HoldingsTests {

    private static final String KOHA = """
            itemnumber,barcode,title,author,isbn,homebranch,holdingbranch,ccode,itype
            1,000101,活着,余华,9787506365437,市图书馆,文化社区分馆,文学,BK
            2,000102,活着,余华,9787506365437,市图书馆,文化社区分馆,文学,BK
            3,000103,十万个为什么,,,市图书馆,,popular-science,BK
            4,000104,珲春年鉴,,,CPL,,,BK
            """;

    private static final String MARC = """
            <?xml version="1.0" encoding="UTF-8"?>
            <collection xmlns="http://www.loc.gov/MARC21/slim">
              <record>
                <datafield tag="020" ind1=" " ind2=" "><subfield code="a">9787506365437</subfield></datafield>
                <datafield tag="100" ind1=" " ind2=" "><subfield code="a">余华</subfield></datafield>
                <datafield tag="245" ind1=" " ind2=" "><subfield code="a">活着</subfield></datafield>
                <datafield tag="942" ind1=" " ind2=" "><subfield code="c">文学</subfield></datafield>
                <datafield tag="952" ind1=" " ind2=" "><subfield code="a">市图书馆</subfield><subfield code="b">文化社区分馆</subfield><subfield code="p">000101</subfield></datafield>
                <datafield tag="952" ind1=" " ind2=" "><subfield code="a">市图书馆</subfield><subfield code="p">000105</subfield><subfield code="8">少儿</subfield></datafield>
              </record>
              <record>
                <datafield tag="245" ind1=" " ind2=" "><subfield code="a">无馆藏的书</subfield></datafield>
              </record>
            </collection>
            """;

    @Autowired
    private HoldingsDesk desk;

    @Autowired
    private NetworkStock stock;

    @Autowired
    private Categories categories;

    private final TestLibrary library;
    private final TestLibrary.Small here;

    HoldingsTests(@Autowired TestLibrary library) {
        this.library = library;
        here = library.small();
    }

    @Test
    void aReportIsLookedAtAndChangesNothing() {
        HoldingsBrought seen = bring(KOHA, null, true);
        assertThat(seen.faults()).isEmpty();
        assertThat(seen.copies()).isEqualTo(4);
        assertThat(seen.parts())
                .contains(new HoldingsBrought.Part(here.branch(), category("literature"), 2))
                .contains(new HoldingsBrought.Part(here.main(), here.books(), 1));
        assertThat(library.has(here, here.branch())).isZero();
    }

    @Test
    void copiesBecomeStockByCategoryAndTheSameReportAgainAddsNothing() {
        long before = library.has(here, here.main());
        bring(KOHA, null, false);
        assertThat(of(here.branch(), "literature")).isEqualTo(2);
        assertThat(of(here.main(), "popular-science")).isEqualTo(1);
        assertThat(library.has(here, here.main())).isEqualTo(before + 2);
        HoldingsBrought again = bring(KOHA, null, false);
        assertThat(again.copies()).isZero();
        assertThat(again.known()).isEqualTo(4);
        assertThat(library.has(here, here.main())).isEqualTo(before + 2);
    }

    @Test
    void aMarcReportBringsOnlyTheCopiesThatAreNew() {
        bring(KOHA, null, false);
        HoldingsBrought brought = bring(MARC, null, false);
        assertThat(brought.known()).isEqualTo(1);
        assertThat(brought.parts())
                .containsExactly(new HoldingsBrought.Part(here.main(), category("childrens-books"), 1));
        assertThat(of(here.branch(), "literature")).isEqualTo(2);
    }

    @Test
    void aRequestSentTwiceWithTheSameIdIsDoneOnce() {
        HoldingsId id = HoldingsId.next();
        bring(id, KOHA, null, false);
        assertThat(bring(id, KOHA.replace("00010", "00020"), null, false).copies())
                .isEqualTo(4);
        assertThat(of(here.branch(), "literature")).isEqualTo(2);
    }

    @Test
    void eachFaultNamesItsRowAndColumnAndNothingComesIn() {
        String broken = KOHA + "5,,无条码,,,市图书馆,,,BK\n6,000101,重复,,,市图书馆,,,BK\n7,000107,,,,市图书馆,,,BK\n"
                + "8,000108,哪里的书,,,XYZ,,,BK\n9,000109,没写馆藏地,,,,,,BK\n";
        HoldingsBrought brought = bring(broken, null, false);
        assertThat(brought.faults())
                .extracting(CellFault::row, CellFault::column)
                .containsExactly(
                        tuple(6, "barcode"),
                        tuple(7, "barcode"),
                        tuple(8, "title"),
                        tuple(9, "homebranch"),
                        tuple(10, "homebranch"));
        assertThat(library.has(here, here.branch())).isZero();
        assertThat(bring(KOHA + "9,000109,没写馆藏地,,,,,,BK\n", here.orphan(), true).faults())
                .isEmpty();
        HoldingsBrought marc = bring(MARC.replace("000105", "000101").replace("文化社区分馆", "别处"), null, false);
        assertThat(marc.faults())
                .extracting(CellFault::row, CellFault::column)
                .containsExactly(tuple(1, "952$b"), tuple(1, "952$p"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "barcode,author\n1,余华\n",
                "barcode,title\n",
                "barcode,title\n\"1,活着\n",
                "<collection><record><datafield tag='245'>",
                "<html></html>",
                "<collection><record/></collection>",
                "<!DOCTYPE c [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><collection><record>&x;</record></collection>"
            })
    void aBrokenFileIsRefusedAtTheFile(String broken) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> bring(broken, null, false))
                .matches(why -> why.fields().containsKey("file"));
    }

    @Test
    void onlyWhoKeepsTheNetworkBringsAReportIn() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(() -> desk.bring(
                        here.district().coordinator(),
                        new BringHoldings(HoldingsId.next(), bytes(KOHA), null, here.books(), Map.of()),
                        true)))
                .matches(why -> why.kind() == Refused.Kind.FORBIDDEN);
    }

    private HoldingsBrought bring(String report, @Nullable PlaceId site, boolean onlyLook) {
        return bring(HoldingsId.next(), report, site, onlyLook);
    }

    private HoldingsBrought bring(HoldingsId id, String report, @Nullable PlaceId site, boolean onlyLook) {
        return here.within(() -> desk.bring(
                here.district().contact(),
                new BringHoldings(id, bytes(report), site, here.books(), Map.of("CPL", "市图书馆")),
                onlyLook));
    }

    private long of(PlaceId place, String code) {
        CategoryId category = category(code);
        return here.within(() -> stock.of(library.site(here, place))).stream()
                .filter(one -> one.category().equals(category))
                .mapToLong(SiteStock::has)
                .sum();
    }

    private CategoryId category(String code) {
        return here.within(() -> categories.byCode(code).orElseThrow().id());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
