package org.gongjian.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTests {

    @ParameterizedTest
    @CsvSource({
        "Hunchun YEARBOOK, hunchun yearbook",
        "ＡＢＣ１２３, abc123",
        "Café, cafe",
        "ÅNGSTRÖM, angstrom",
        "㎡, m2",
        "《珲春年鉴》, ' 珲春年鉴 '",
        "6·1儿童节, 6 1儿童节",
        "훈춘, 훈춘",
        "ﬁle, file",
    })
    void lettersOfAnyWidthAndCaseReadAlike(String written, String read) {
        assertThat(Folded.of(written).text()).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "%_'\"\\", "\0", "\uD800", "\uDC00\uD800", "😀👩‍👩‍👧", "\u202E", "\u200B"})
    void whatIsNoLetterBecomesASpaceOrNothing(String typed) {
        assertThat(Folded.of(typed).text()).isBlank();
    }

    @Test
    void aCharacterKnowsWhereItStood() {
        Folded folded = Folded.of("《㎡》书");
        assertThat(folded.text()).isEqualTo(" m2 书");
        assertThat(folded.origin(2)).isEqualTo(1);
        assertThat(folded.origin(4)).isEqualTo(3);
    }

    @Test
    void charactersBeyondTheFirstPlaneStayWhole() {
        assertThat(Folded.of("𠮷野家").text()).isEqualTo("𠮷野家");
        assertThat(Folded.isPaired("𠮷".codePointAt(0))).isTrue();
    }
}
