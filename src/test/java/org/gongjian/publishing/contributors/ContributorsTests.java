package org.gongjian.publishing.contributors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.gongjian.RoomTest;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class ContributorsTests {

    @Autowired
    private Contributors contributors;

    private final TestDistrict district;

    ContributorsTests(@Autowired TestAccounts accounts) {
        district = accounts.aDistrict();
    }

    @Test
    void aPersonIsTypedOnceWithEverythingTheyMayBeNamedAs() {
        Contributor tie = tie(Set.of(Credit.CORRESPONDENT, Credit.PHOTOGRAPHER), 0);
        district.run(() -> {
            contributors.add(district.editor(), tie);
            contributors.add(district.editor(), tie);
        });
        assertThat(district.within(contributors::all)).containsExactly(tie);
    }

    @Test
    void aNameIsMendedAndAStaleMendingRefused() {
        Contributor tie = tie(Set.of(Credit.CORRESPONDENT), 0);
        Contributor mended =
                new Contributor(tie.id(), Localized.of("铁伟文", "Tie Weiwen"), null, Set.of(Credit.PHOTOGRAPHER), 0);
        district.run(() -> {
            contributors.add(district.editor(), tie);
            contributors.change(district.editor(), mended);
        });
        assertThat(district.within(() -> contributors.require(tie.id())).credits())
                .containsExactly(Credit.PHOTOGRAPHER);
        assertThatThrownBy(() -> district.run(() -> contributors.change(district.editor(), tie)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.STALE));
    }

    @Test
    void somebodyNamedAsNothingIsRefused() {
        assertThatThrownBy(() -> tie(Set.of(), 0))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.field("credits")).isPresent());
    }

    @Test
    void visitorsAndVolunteersKeepNobody() {
        assertThat(contributors.mayKeep(district.volunteer()).isAllowed()).isFalse();
        assertThat(contributors.mayKeep(district.contact()).isAllowed()).isFalse();
        assertThat(contributors.mayKeep(district.coordinator()).isAllowed()).isTrue();
    }

    private static Contributor tie(Set<Credit> credits, int version) {
        return new Contributor(ContributorId.next(), Localized.of("铁 伟文", "Tie Wei Wen"), null, credits, version);
    }
}
