package org.gongjian.giving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.junit.jupiter.api.Test;

class IsbnTests {

    @Test
    void tenAndThirteenDigitsWithHyphensAndBlanksAreTheSameNumber() {
        assertThat(new Isbn("7-02-000220-X").value()).isEqualTo("9787020002207");
        assertThat(new Isbn("978-7-02-000220-7").value()).isEqualTo("9787020002207");
        assertThat(new Isbn(" ９７８７０２０００２２０７ ").value()).isEqualTo("9787020002207");
    }

    @Test
    void aForeignOneIsTakenAndSaid() {
        assertThat(new Isbn("0-306-40615-2").value()).isEqualTo("9780306406157");
        assertThat(new Isbn("9780306406157").isForeign()).isTrue();
        assertThat(new Isbn("9787020002207").isForeign()).isFalse();
    }

    @Test
    void aWrongLastDigitAndWhatIsNoNumberAreRefusedForDifferentReasons() {
        assertThat(Isbn.verdict("978-7-02-000220-8").reason()).map(Reason::code).contains("giving.isbn.digit");
        assertThat(Isbn.verdict("7020002201").reason()).map(Reason::code).contains("giving.isbn.digit");
        assertThat(Isbn.verdict("1234").reason()).map(Reason::code).contains("giving.isbn.form");
        assertThat(Isbn.verdict("978702000220X").reason()).map(Reason::code).contains("giving.isbn.form");
        assertThatIllegalArgumentException().isThrownBy(() -> new Isbn("9787020002208"));
    }

    @Test
    void aMinorIsNamedOnlyWhereTheGuardianAgreed() {
        Localized name = Localized.zh("小明");
        assertThat(WorkAuthor.named(name, true, false).reason())
                .map(Reason::code)
                .contains("giving.author.consent");
        assertThat(WorkAuthor.named(name, true, true).isAllowed()).isTrue();
        assertThat(WorkAuthor.named(name, false, false).isAllowed()).isTrue();
        assertThat(new WorkAuthor(null, true, false).name()).isNull();
        assertThatIllegalArgumentException().isThrownBy(() -> new WorkAuthor(name, true, false));
    }
}
