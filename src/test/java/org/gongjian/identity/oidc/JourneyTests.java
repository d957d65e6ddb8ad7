package org.gongjian.identity.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.gongjian.TestClock;
import org.gongjian.identity.AccountId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JourneyTests {

    private static final Instant NOW = TestClock.STORY;

    @Test
    void whatTheSessionKeepsIsReadBack() {
        Journey linking = Journey.begin("login", AccountId.next(), NOW, "");
        assertThat(Journey.ofStored(linking.stored())).hasValue(linking);
        Journey signIn = Journey.begin("login", null, NOW, "/me?x=1");
        assertThat(Journey.ofStored(signIn.stored())).hasValue(signIn);
        assertThat(signIn.state()).isNotEqualTo(linking.state());
        assertThat(signIn.toString()).doesNotContain(signIn.verifier(), signIn.nonce());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "a\nb\nc\nd\ne\nf\ng", "a\nb\nc\nd\n\nyesterday\n/"})
    void whatIsNotOursIsNone(String text) {
        assertThat(Journey.ofStored(text)).isEmpty();
        assertThat(Journey.ofStored(null)).isEmpty();
    }

    @Test
    void itLeadsBackFromItsServiceWithItsStateInTime() {
        Journey journey = Journey.begin("login", null, NOW, "/");
        assertThat(journey.leadsBack("login", journey.state(), NOW.plusSeconds(599)))
                .isTrue();
        assertThat(journey.leadsBack("login", journey.state(), NOW.plusSeconds(600)))
                .isFalse();
        assertThat(journey.leadsBack("other", journey.state(), NOW)).isFalse();
        assertThat(journey.leadsBack("login", "made up", NOW)).isFalse();
    }
}
