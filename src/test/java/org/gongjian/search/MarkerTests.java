package org.gongjian.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkerTests {

    @ParameterizedTest
    @CsvSource({
        "图书, 文化社区图书阅览室, 文化社区[图书]阅览室",
        "文化社区阅览室, 文化社区图书阅览室, [文化社区]图书[阅览室]",
        "阅览 图书, 图书阅览室, [图书阅览]室",
        "社, 社区与社会, [社]区与[社]会",
        "BOOK, Books and a notebook, [Book]s and a notebook",
        "books, A book, A [book]",
        "cafe, Café Å, [Café] Å",
        "１２, 第12号, 第[12]号",
        "m2, 80㎡, 80㎡",
        "80m2, 80㎡, [80㎡]",
        "whsq, 文化社区, 文化社区",
    })
    void whatWasAskedForIsMarkedAsItIsWritten(String typed, String text, String marked) {
        assertThat(shown(marker(typed).line(Localized.zh(text), Locale.CHINESE)))
                .isEqualTo(marked);
    }

    @Test
    void markupInATextStaysText() {
        assertThat(shown(marker("alert").line(Localized.zh("<script>alert(1)</script>"), Locale.CHINESE)))
                .isEqualTo("<script>[alert](1)</script>");
    }

    @Test
    void ofALongTextThePartIsShownWhereTheWordStands() {
        String text = "春天来了，".repeat(100) + "居民在阅览室里读《珲春年鉴》，" + "秋天走了。".repeat(100);
        String shown =
                shown(marker("珲春年鉴").excerpt(Localized.zh(text), Locale.CHINESE).orElseThrow());
        assertThat(shown).startsWith("…").endsWith("…").contains("[珲春年鉴]").hasSizeLessThan(110);
    }

    @Test
    void theOtherLanguageIsShownWhereTheWordStandsThere() {
        Localized text = Localized.of("充实阅览室", "To enrich the reading room");
        Marker.Line line = marker("reading").excerpt(text, Locale.CHINESE).orElseThrow();
        assertThat(line.lang()).isEqualTo("en");
        assertThat(shown(line)).isEqualTo("To enrich the [reading] room");
        assertThat(shown(marker("别的").excerpt(text, Locale.ENGLISH).orElseThrow()))
                .isEqualTo("To enrich the reading room");
    }

    @Test
    void anExcerptNeverCutsACharacterInTwo() {
        String text = "𠮷".repeat(400) + "书香" + "𠮷".repeat(400);
        Marker.Line line =
                marker("书香").excerpt(Localized.zh(text), Locale.CHINESE).orElseThrow();
        assertThat(line.pieces())
                .allSatisfy(piece -> assertThat(piece.text()
                                .codePoints()
                                .noneMatch(
                                        point -> point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE))
                        .isTrue());
    }

    private static Marker marker(String typed) {
        return new Marker(Wanted.of(typed));
    }

    private static String shown(Marker.Line line) {
        return line.pieces().stream()
                .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
                .collect(Collectors.joining());
    }
}
