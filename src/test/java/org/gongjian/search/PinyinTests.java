package org.gongjian.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTests {

    @ParameterizedTest
    @CsvSource({
        "文化社区, whsq",
        "文化社区, wenhuashequ",
        "文化社区, wenhua",
        "文化社区, shequ",
        "文化社区, sq",
        "文化社区图书阅览室, whsqtsyls",
        "文化社区, w",
        "珲春市档案馆, dag",
        "珲春市档案馆, danganguan",
        "珲春市档案馆, hunchun",
        "重庆银行长江支行, cqyh",
        "重庆银行长江支行, chongqing",
        "重庆银行长江支行, changjiang",
        "单田芳, shantian",
        "曾国藩, zgf",
        "解放, jiefang",
        "解晓东, xxd",
        "绿色家园, lvse",
        "绿色家园, lsjy",
    })
    void aNameIsFoundByItsSyllablesAndByTheirFirstLetters(String name, String typed) {
        assertThat(finds(name, typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"文化社区, shsq", "文化社区, enhua", "文化社区, wenhux", "文化社区, 文化", "文化社区, whsqx"})
    void aNameIsNotFoundByOtherLetters(String name, String typed) {
        assertThat(finds(name, typed)).isFalse();
    }

    private static boolean finds(String name, String typed) {
        Set<String> tokens = Tokens.runs(Folded.of(name).text()).stream()
                .flatMap(run -> Pinyin.of(run).stream())
                .collect(Collectors.toSet());
        return Pinyin.typed(typed).stream()
                .anyMatch(asked -> asked.whole()
                        ? tokens.contains(asked.token())
                        : tokens.stream().anyMatch(token -> token.startsWith(asked.token())));
    }
}
