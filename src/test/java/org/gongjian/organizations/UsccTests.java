package org.gongjian.organizations;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongjian.district.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTests {

    @ParameterizedTest
    @ValueSource(strings = {"91350100M000100Y43", "11320000MB151840XJ"})
    void aCodeWhoseCheckCharacterFitsIsOne(String code) {
        assertThat(Uscc.verdict(code).isAllowed()).isTrue();
    }

    @Test
    void itIsReadAsPeopleTypeIt() {
        assertThat(Uscc.typed(" 91350100 m000100-y43 ").value()).isEqualTo("91350100M000100Y43");
        assertThat(Uscc.typed("９１３５０１００Ｍ０００１００Ｙ４３").value()).isEqualTo("91350100M000100Y43");
    }

    @Test
    void aWrongCheckCharacterIsNamedWithTheOneThatFits() {
        assertThat(Uscc.verdict("91310115MA1H8R7C6D").reason())
                .hasValueSatisfying(reason -> assertThat(reason.code()).isEqualTo("organizations.code.check"));
        assertThat(Uscc.verdict("91350100M000100Y44").reason())
                .contains(Reason.of("organizations.code.check", "4", "3"));
    }

    @Test
    void everySingleSlipIsCaught() {
        String code = "91350100M000100Y43";
        for (int at = 0; at < code.length(); at++) {
            for (char slip : "0123456789ABCDEFGHJKLMNPQRTUWXY".toCharArray()) {
                String typed = code.substring(0, at) + slip + code.substring(at + 1);
                assertThat(Uscc.verdict(typed).isAllowed()).as(typed).isEqualTo(typed.equals(code));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"I", "O", "Z", "S", "V"})
    void theLettersThatNeverStandInACodeAreNamed(String letter) {
        assertThat(Uscc.verdict("9135" + letter + "100M000100Y43").reason())
                .contains(Reason.of("organizations.code.letter", letter, 5));
    }

    @Test
    void otherCharactersAndOtherLengthsAreNamed() {
        assertThat(Uscc.verdict("91350100M000100Y4三").reason())
                .contains(Reason.of("organizations.code.character", "三", 18));
        assertThat(Uscc.verdict("91350100M00100Y43").reason())
                .contains(Reason.of("organizations.code.length", "91350100M00100Y43", 17, 18));
        assertThat(Uscc.verdict("").isAllowed()).isFalse();
    }
}
