package org.gongjian.activities.stalls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.identity.UnitId;
import org.junit.jupiter.api.Test;

class ServedTests {

    @Test
    void waysOfCountingStandSideBySideAndAreNeverAddedUp() {
        Served together = Served.sum(List.of(
                new Served(62, null, null), new Served(31, 18, null), new Served(null, null, 120), Served.NOTHING));

        assertThat(together).isEqualTo(new Served(93, 18, 120));
        assertThat(together.words())
                .containsExactly(
                        Reason.of("activities.served.tapped", 93),
                        Reason.of("activities.served.scanned", 18),
                        Reason.of("activities.served.estimated", 120));
    }

    @Test
    void whereNobodyCountedNothingIsSaid() {
        assertThat(Served.sum(List.of(Served.NOTHING)).isKnown()).isFalse();
        assertThat(Served.NOTHING.words()).isEmpty();
        assertThat(new Served(0, null, null).isKnown()).isTrue();
    }

    @Test
    void aStallHasOneHostAndANumber() {
        Localized service = Localized.zh("义诊");
        assertThatThrownBy(() -> new WriteStall(StallId.next(), "1", null, null, service))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.field("unit")).isPresent());
        assertThatThrownBy(() -> new WriteStall(StallId.next(), "1", UnitId.next(), service, service))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new WriteStall(StallId.next(), "第一", UnitId.next(), null, service))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.field("number")).isPresent());
    }

    @Test
    void aCodeIsReadAsPeopleTypeIt() {
        StallCode code = StallCode.next();
        assertThat(StallCode.typed(code.shown().toLowerCase(Locale.ROOT))).contains(code);
        assertThat(StallCode.typed("OIL0-0000-0000")).contains(new StallCode("011000000000"));
        assertThat(StallCode.typed("short")).isEmpty();
    }
}
