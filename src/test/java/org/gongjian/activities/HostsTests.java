package org.gongjian.activities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.gongjian.district.Refused;
import org.gongjian.identity.UnitId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HostsTests {

    private static final UnitId COMMUNITY = UnitId.next();
    private static final UnitId ARCHIVES = UnitId.next();

    @ParameterizedTest
    @EnumSource(
            value = HostRole.class,
            names = {"ORGANIZER", "ASSISTING"})
    void withoutAHostThereIsNoActivity(HostRole role) {
        assertThatThrownBy(() -> Hosts.of(new Hosts.Host(COMMUNITY, role))).hasMessageContaining("hosts.none");
        assertThatThrownBy(() -> new Hosts(List.of())).hasMessageContaining("hosts.none");
    }

    @Test
    void aUnitHostsOnceAndTheFaultStandsBesideTheSecondLine() {
        assertThatThrownBy(() -> Hosts.of(
                        new Hosts.Host(COMMUNITY, HostRole.HOST), new Hosts.Host(COMMUNITY, HostRole.ASSISTING)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.fields()).containsKey("hosts[1].unit"));
    }

    @Test
    void aUnitThatOnlyAssistsDoesNotAnswerForTheActivity() {
        Hosts hosts = Hosts.of(new Hosts.Host(COMMUNITY, HostRole.HOST), new Hosts.Host(ARCHIVES, HostRole.ASSISTING));

        assertThat(hosts.answering()).containsExactly(COMMUNITY);
        assertThat(hosts.include(ARCHIVES)).isTrue();
    }

    @Test
    void thirtyUnitsAreEnough() {
        List<Hosts.Host> many = IntStream.range(0, 31)
                .mapToObj(number -> new Hosts.Host(UnitId.next(), HostRole.HOST))
                .toList();
        assertThatThrownBy(() -> new Hosts(many)).hasMessageContaining("hosts.many");
    }
}
