package org.gongjian.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTests {

    @Test
    void chineseBecomesPairsAndTheLastCharacterOfARun() {
        assertThat(tokens("文化社区，读书")).containsExactly("文化", "化社", "社区", "区", "读书", "书");
    }

    @Test
    void wordsAndNumbersStayWhole() {
        assertThat(tokens("hunchun archives 2024")).containsExactly("hunchun", "archives", "archive", "2024");
    }

    @Test
    void writingsThatStandTogetherAreCutApart() {
        assertThat(tokens("6月5日abc馆")).containsExactly("6", "月", "5", "日", "abc", "馆");
    }

    @Test
    void koreanAndRareCharactersAreReadInPairs() {
        assertThat(tokens("훈춘시")).containsExactly("훈춘", "춘시", "시");
        assertThat(tokens("𠮷野")).containsExactly("𠮷野", "野");
    }

    @Test
    void ofAnEndlessWordTheBeginningIsKept() {
        assertThat(tokens("a".repeat(5_000))).containsExactly("a".repeat(40));
    }

    @ParameterizedTest
    @CsvSource({"books, book", "activities, activity", "archives, archive", "boxes, boxe"})
    void aPluralIsAlsoFoundByItsSingular(String plural, String singular) {
        assertThat(Tokens.stem(plural)).contains(singular);
    }

    @ParameterizedTest
    @CsvSource({"bus", "glass", "gas", "campus", "2024s", "志愿s"})
    void whatOnlyLooksLikeAPluralIsLeftAlone(String word) {
        assertThat(Tokens.stem(word)).isEmpty();
    }

    private static List<String> tokens(String text) {
        return Tokens.runs(Folded.of(text).text()).stream()
                .flatMap(run -> Tokens.of(run).stream())
                .toList();
    }
}
