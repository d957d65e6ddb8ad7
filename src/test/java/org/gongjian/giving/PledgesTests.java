package org.gongjian.giving;

import static org.assertj.core.api.Assertions.assertThat;

import org.gongjian.RoomTest;
import org.gongjian.claims.ClaimDesk;
import org.gongjian.claims.ClaimId;
import org.gongjian.claims.LegalBasis;
import org.gongjian.claims.TestClaims;
import org.gongjian.identity.TestDistrict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class PledgesTests {

    @Autowired
    private Pledges pledges;

    @Autowired
    private ClaimDesk claims;

    private final TestClaims fixtures;
    private final TestDistrict here;

    PledgesTests(@Autowired TestClaims fixtures) {
        this.fixtures = fixtures;
        here = fixtures.aDistrict();
    }

    @Test
    void theMoneyOfAClaimIsPledgedWithItsLegalBasisAndTypedNowhereElse() {
        ClaimId id = fixtures.made(here, fixtures.withMoney(here, fixtures.track(here), 1));
        fixtures.made(here, fixtures.of(here, fixtures.books(here), 20));
        assertThat(here.within(() -> pledges.page(null, null, 10)))
                .singleElement()
                .satisfies(pledge -> {
                    assertThat(pledge.id()).isEqualTo(id.value());
                    assertThat(pledge.basis()).isEqualTo(LegalBasis.DIRECTED_PLEDGE);
                    assertThat(pledge.unit()).isEqualTo(here.partner());
                    assertThat(pledge.receiver()).isEqualTo(here.communityUnit());
                    assertThat(pledge.isVoid()).isFalse();
                });
        assertThat(here.within(() -> pledges.total(null))).isEqualByComparingTo("36000");
    }

    @Test
    void aPledgeOfAClaimThatIsTakenBackIsVoidAndItsRowStays() {
        ClaimId id = fixtures.made(here, fixtures.withMoney(here, fixtures.track(here), 1));
        here.run(() -> claims.withdraw(here.contact(), id, 1, "资金没有到位"));
        assertThat(here.within(() -> pledges.total(null))).isZero();
        assertThat(here.within(() -> pledges.page(null, null, 10)))
                .singleElement()
                .satisfies(pledge -> assertThat(pledge.isVoid()).isTrue());
    }
}
