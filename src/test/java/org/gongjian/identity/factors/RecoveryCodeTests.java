package org.gongjian.identity.factors;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongjian.identity.AccountId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryCodeTests {

    private static final RecoveryCode CODE = new RecoveryCode("0123456789abcdef");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123-4567-89ab-cdef",
                "0123456789ABCDEF",
                " 0123 4567 89ab cdef ",
                "oL23-4567-89ab-cdef",
                "OI23456789abcdef"
            })
    void aCodeIsReadHoweverItIsTyped(String typed) {
        assertThat(RecoveryCode.of(typed)).hasValue(CODE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "123456", "0123-4567-89ab-cde", "0123-4567-89ab-cdeu", "0123-4567-89ab-cdeff"})
    void whatIsNoCodeIsNone(String typed) {
        assertThat(RecoveryCode.of(typed)).isEmpty();
    }

    @Test
    void aCodeIsShownInGroupsAndNeverPrinted() {
        assertThat(CODE.spelled()).isEqualTo("0123-4567-89ab-cdef");
        assertThat(CODE).hasToString("***");
        assertThat(RecoveryCode.of(RecoveryCode.next().spelled())).isPresent();
    }

    @Test
    void theSameCodeOfTwoAccountsHasTwoHashes() {
        assertThat(CODE.hash(AccountId.next())).hasSize(32).isNotEqualTo(CODE.hash(AccountId.next()));
    }
}
