package org.gongjian.volunteers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.people.Age;
import org.gongjian.people.ResidentIdNumber;
import org.gongjian.people.consents.ConsentKind;
import org.junit.jupiter.api.Test;

class RegistrationRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);
    private static final ResidentIdNumber WOMAN = new ResidentIdNumber("11010519491231002X");

    @Test
    void aNumberIsTheYearAndTheCountInIt() {
        assertThat(VolunteerNumber.of(2026, 42)).hasToString("20260000042");
        assertThat(VolunteerNumber.typed(" 2026 0000 042 ")).contains(new VolunteerNumber(20_260_000_042L));
        assertThat(VolunteerNumber.typed("20260000000")).isEmpty();
        assertThat(VolunteerNumber.typed("13800138000")).isEmpty();
        assertThatThrownBy(() -> VolunteerNumber.of(2026, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new VolunteerNumber(42)).hasMessageContaining("maybe the year is missing");
    }

    @Test
    void theSexIsThatOfTheIdNumber() {
        assertThat(Sex.of(WOMAN)).isEqualTo(Sex.FEMALE);
        assertThat(Sex.FEMALE.agreesWith(WOMAN).isAllowed()).isTrue();
        assertThat(code(Sex.MALE.agreesWith(WOMAN))).isEqualTo("volunteers.refused.sex-differs");
    }

    @Test
    void whoIsUnderEightIsNotRegistered() {
        assertThat(RegistrationRules.isOldEnough(TODAY.minusYears(8), TODAY).isAllowed())
                .isTrue();
        assertThat(code(RegistrationRules.isOldEnough(TODAY.minusYears(8).plusDays(1), TODAY)))
                .isEqualTo("volunteers.refused.young");
        assertThat(code(RegistrationRules.isOldEnough(null, TODAY))).isEqualTo("volunteers.refused.age-unknown");
    }

    @Test
    void aMinorNeedsAGuardianOnRecordAndMoreConsents() {
        assertThat(RegistrationRules.hasGuardian(Age.ADULT, false).isAllowed()).isTrue();
        assertThat(RegistrationRules.hasGuardian(Age.YOUTH, true).isAllowed()).isTrue();
        assertThat(code(RegistrationRules.hasGuardian(Age.YOUTH, false))).isEqualTo("volunteers.refused.no-guardian");
        assertThat(RegistrationRules.consents(Age.ADULT)).doesNotContain(ConsentKind.MINOR_PARTICIPATION);
        assertThat(RegistrationRules.consents(Age.CHILD)).contains(ConsentKind.MINOR_PARTICIPATION);
    }

    @Test
    void nobodyLeavesBeforeTheyCameOrInTheFuture() {
        LocalDate since = TODAY.minusDays(10);
        assertThat(RegistrationRules.leavesInOrder(TODAY, since, TODAY).isAllowed())
                .isTrue();
        assertThat(code(RegistrationRules.leavesInOrder(since.minusDays(1), since, TODAY)))
                .isEqualTo("volunteers.refused.early");
        assertThat(code(RegistrationRules.leavesInOrder(TODAY.plusDays(1), since, TODAY)))
                .isEqualTo("volunteers.refused.future");
    }

    @Test
    void aBirthDateOnRecordIsThatOfTheIdNumber() {
        assertThat(RegistrationRules.isBornThen(null, WOMAN).isAllowed()).isTrue();
        assertThat(RegistrationRules.isBornThen(WOMAN.birthDate(), WOMAN).isAllowed())
                .isTrue();
        assertThat(code(RegistrationRules.isBornThen(TODAY, WOMAN))).isEqualTo("volunteers.refused.birth-differs");
    }

    private static String code(Verdict verdict) {
        return verdict.reason().map(Reason::code).orElse("");
    }
}
