package org.gongjian.identity.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTests {

    private static final UserName NAME = new UserName("li.fang");

    @ParameterizedTest
    @ValueSource(strings = {"correct horse battery", "红石榴籽抱在一起亲如一家", "tq8-fj2-xw"})
    void aLongPasswordOfAnyCharactersIsTaken(String password) {
        assertThat(PasswordRules.verdict(password, NAME).isAllowed()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "tq8fj2xw9, identity.password.short",
        "红石榴, identity.password.short",
        "aaaaaaaaaaaa, identity.password.common",
        "ababababab, identity.password.common",
        "1234567890, identity.password.common",
        "Password123, identity.password.common",
        "my name is Li.Fang, identity.password.user-name"
    })
    void anEasyOneIsRefusedWithTheReason(String password, String code) {
        assertThat(PasswordRules.verdict(password, NAME).reason().map(Reason::code))
                .contains(code);
    }

    @Test
    void anEndlessOneIsRefused() {
        assertThat(PasswordRules.verdict("abcdefgh".repeat(26), NAME).reason().map(Reason::code))
                .contains("identity.password.long");
    }

    @Test
    void aUserNameIsReadInSmallLetters() {
        assertThat(UserName.of(" Li.Fang ")).isEqualTo(NAME);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ab", "1li", "li fang", "李芳", "li@fang", "l'; drop table account"})
    void anotherFormOfUserNameIsRefused(String typed) {
        assertThatThrownBy(() -> UserName.of(typed))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.field("userName")).isPresent());
    }
}
