package org.gongjian.giving.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.gongjian.RoomTest;
import org.gongjian.TestDatabase;
import org.gongjian.claims.TestClaims;
import org.gongjian.identity.TestDistrict;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Whoever changes a row of money behind the application's back is found, and the row is named. */
@RoomTest
class MoneyChainTests {

    @Autowired
    private MoneyChain chain;

    @Autowired
    private FundDesk desk;

    private final TestMoney money;
    private final TestDistrict here;
    private final FundId fund;

    MoneyChainTests(@Autowired TestMoney money, @Autowired TestClaims claims) {
        this.money = money;
        here = claims.aDistrict();
        fund = money.fund(here, "1000");
    }

    @Test
    void anUntouchedLedgerHoldsAndSaysWhatIsNotSealedYet() {
        money.enter(here, fund, EntryKind.RECEIVED, "100");
        assertThat(verified()).isEqualTo(new MoneyFindings(0, 2, List.of(), 0, List.of()));
        assertThat(here.within(chain::seal)).isEqualTo(2);
        money.spend(here, fund, money.voucher(here, fund), "40");
        EntryId wrong = money.enter(here, fund, EntryKind.RECEIVED, "5");
        here.run(() -> desk.counter(money.secondPerson(here), wrong, EntryId.next(), "多记一笔"));
        assertThat(verified()).isEqualTo(new MoneyFindings(2, 3, List.of(), 0, List.of()));
        assertThat(here.within(chain::seal)).isEqualTo(3);
        assertThat(here.within(chain::seal)).isZero();
        assertThat(verified()).isEqualTo(new MoneyFindings(5, 0, List.of(), 0, List.of()));
    }

    @Test
    void anAmountThatWasChangedIsNamedWithItsFund() {
        EntryId received = money.enter(here, fund, EntryKind.RECEIVED, "100");
        money.enter(here, fund, EntryKind.RECEIVED, "50");
        here.within(chain::seal);
        asTheOwner("update money_entry set yuan = 900 where district_id = ? and id = ?", received.value());
        assertThat(verified().changed()).containsExactly(received);
        assertThat(verified().astray()).containsExactly(fund);
    }

    @Test
    void aDayThatWasChangedIsNamedThoughTheSumsHold() {
        EntryId received = money.enter(here, fund, EntryKind.RECEIVED, "100");
        here.within(chain::seal);
        asTheOwner("update money_entry set on_day = on_day - 1 where district_id = ? and id = ?", received.value());
        assertThat(verified().changed()).containsExactly(received);
        assertThat(verified().astray()).isEmpty();
    }

    @Test
    void sumsThatNoRowCoversAndASealThatIsGoneAreFound() {
        EntryId received = money.enter(here, fund, EntryKind.RECEIVED, "100");
        here.within(chain::seal);
        asTheOwner("update fund set received = received + 1 where district_id = ? and id = ?", fund.value());
        asTheOwner("delete from money_seal where district_id = ? and entry_id = ?", received.value());
        assertThat(verified().astray()).containsExactly(fund);
        assertThat(verified().missing()).isEqualTo(1);
        assertThat(verified().hold()).isFalse();
    }

    private MoneyFindings verified() {
        return here.within(chain::verify);
    }

    private void asTheOwner(String sql, UUID id) {
        var access = TestDatabase.access();
        JdbcClient.create(new DriverManagerDataSource(
                        access.url(),
                        access.migrator().user(),
                        access.migrator().password()))
                .sql(sql)
                .param(here.district().id().value())
                .param(id)
                .update();
    }
}
