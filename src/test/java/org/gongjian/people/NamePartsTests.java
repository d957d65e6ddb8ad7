package org.gongjian.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NamePartsTests {

    @ParameterizedTest
    @ValueSource(strings = {"王小芳", "小芳", "wang", "wangxiaofang", "wxf", "xiaofang", "xf", "8000", "Wang Xiao"})
    void somebodyIsFoundByTheBeginningOfANameOrOfItsReadingAndByTheTelephonesTail(String typed) {
        String wanted = NameParts.wanted(typed);
        assertThat(NameParts.of("王小芳", "138****8000")).anyMatch(part -> part.startsWith(wanted));
    }

    @ParameterizedTest
    @ValueSource(strings = {"李", "fangwang", "138", "0000"})
    void andByNothingElse(String typed) {
        String wanted = NameParts.wanted(typed);
        assertThat(NameParts.of("王小芳", "138****8000")).noneMatch(part -> part.startsWith(wanted));
    }

    @ParameterizedTest
    @CsvSource({"' ·—*', ''", "演示·王, 演示王", "Ｗang, wang"})
    void whatIsNoLetterAsksForNothing(String typed, String wanted) {
        assertThat(NameParts.wanted(typed)).isEqualTo(wanted);
    }

    @Test
    void namesakesAndThoseWhoSoundAlikeStandTogether() {
        assertThat(NameParts.sortKey("王方")).startsWith("wangfang ");
        assertThat(NameParts.sortKey("王芳")).startsWith("wangfang ").isNotEqualTo(NameParts.sortKey("王方"));
    }

    @Test
    void aNameOfRareSignsHasParts() {
        assertThat(NameParts.of("𠮷".repeat(60), null))
                .isNotEmpty()
                .allMatch(part -> part.codePointCount(0, part.length()) <= 20);
    }
}
