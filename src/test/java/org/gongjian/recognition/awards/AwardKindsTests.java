package org.gongjian.recognition.awards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.gongjian.RoomTest;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.TestDistrict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class AwardKindsTests {

    @Autowired
    private AwardKinds kinds;

    @Autowired
    private AwardDesk desk;

    private final TestAwards fixtures;
    private final TestGifts districts;
    private final TestDistrict here;

    AwardKindsTests(@Autowired TestAwards fixtures, @Autowired TestGifts districts) {
        this.fixtures = fixtures;
        this.districts = districts;
        here = districts.hunchun().district();
    }

    @Test
    void aDistrictBeginsWithKindsAndKeepsItsOwn() {
        assertThat(here.within(kinds::all)).isEqualTo(AwardKind.DEFAULTS);
        here.run(() -> kinds.keep(here.officer(), kind("co-building-unit", "GJ", 0, false)));
        here.run(() -> kinds.keep(here.officer(), kind("reading-venue", "YD", 0, true)));
        TestDistrict elsewhere = districts.hunchun().district();
        assertThat(elsewhere.within(kinds::all)).isEqualTo(AwardKind.DEFAULTS);
        assertThat(here.within(kinds::all)).hasSize(AwardKind.DEFAULTS.size() + 1);
        assertThat(here.within(() -> kinds.require("co-building-unit")).version())
                .isEqualTo(1);
        refused(
                "recognition.awards.rule.not-offered",
                () -> desk.award(here.coordinator(), fixtures.command(here, "co-building-unit", here.partner())));
        AwardId id =
                fixtures.awarded(here, here.coordinator(), fixtures.command(here, "reading-venue", here.partner()));
        assertThat(fixtures.read(here, id).number().shown()).isEqualTo("YD-2024-0001");
    }

    @Test
    void onlyTheOfficeKeepsThemAndLettersAreOneKinds() {
        refused("identity.refused.office", () -> kinds.keep(here.coordinator(), kind("reading-venue", "YD", 0, true)));
        refused(
                "recognition.awards.kinds.taken",
                () -> kinds.keep(here.officer(), kind("reading-venue", "GJ", 0, true)));
        here.run(() -> kinds.keep(here.officer(), kind("reading-venue", "YD", 0, true)));
        refused("refused.stale", () -> kinds.keep(here.officer(), kind("reading-venue", "YD", 0, false)));
        here.run(() -> kinds.keep(here.officer(), kind("reading-venue", "YD", 1, false)));
    }

    private static AwardKind kind(String code, String letters, int version, boolean offered) {
        return new AwardKind(
                code,
                Localized.of("书香场馆", "Reading Venue"),
                AwardForm.PLAQUE,
                letters,
                2,
                null,
                false,
                false,
                offered,
                version);
    }

    private void refused(String code, Runnable verb) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> here.run(verb))
                .satisfies(refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }
}
