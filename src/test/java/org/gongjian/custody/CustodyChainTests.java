package org.gongjian.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gongjian.RoomTest;
import org.gongjian.TestDatabase;
import org.gongjian.TestDistricts;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.identity.Actor;
import org.gongjian.programmes.Categories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever changes a movement behind the application's back is found, and the movement is named. */
@RoomTest
class CustodyChainTests {

    private static final RecordRef GIFT = new RecordRef("gift", NewId.uuid());
    private static final ByWhom SOMEBODY = ByWhom.named(Localized.zh("经办人"));

    @Autowired
    private Custody custody;

    @Autowired
    private CustodyChain chain;

    @Autowired
    private Categories categories;

    @Autowired
    private TransactionTemplate transaction;

    private final DistrictId here;
    private final Holder donor = new Holder(Holder.Kind.UNIT, NewId.uuid());
    private final Holder shelf = new Holder(Holder.Kind.PLACE, NewId.uuid());
    private final Holder transfer = new Holder(Holder.Kind.TRANSFER, NewId.uuid());

    CustodyChainTests(@Autowired TestDistricts districts) {
        here = districts.found().id();
    }

    @Test
    void anUntouchedChainHoldsAndSaysWhatIsNotSealedYet() {
        Lot lot = received();
        assertThat(within(chain::verify)).isEqualTo(new ChainFindings(0, 1, List.of(), 0));

        assertThat(within(chain::seal)).isEqualTo(1);
        sent(lot, 3);

        assertThat(within(chain::verify)).isEqualTo(new ChainFindings(1, 1, List.of(), 0));
        assertThat(within(chain::seal)).isEqualTo(1);
        assertThat(within(chain::seal)).isZero();
        assertThat(within(chain::verify)).isEqualTo(new ChainFindings(2, 0, List.of(), 0));
    }

    @Test
    void aMovementWhoseDayWasChangedIsNamedAndTheOthersAreNot() {
        Lot lot = received();
        MovementId second = sent(lot, 3);
        sent(lot, 2);
        within(chain::seal);

        asTheOwner(
                "update custody_movement set happened_on = happened_on - 1 where district_id = ? and id = ?", second);

        assertThat(within(chain::verify).changed()).containsExactly(second);
    }

    @Test
    void quantitiesThatWereChangedOnBothSidesAreNamed() {
        Lot lot = received();
        MovementId second = sent(lot, 3);
        within(chain::seal);

        asTheOwner(
                "update custody_entry set quantity = 2 * quantity, against = 2 * against where district_id = ? and movement_id = ?",
                second);

        assertThat(within(chain::verify).changed()).containsExactly(second);
        assertThat(within(custody::verifySums).astray()).containsExactly(lot.id());
    }

    @Test
    void aSealThatIsGoneIsMissed() {
        Lot lot = received();
        MovementId second = sent(lot, 3);
        within(chain::seal);

        asTheOwner("delete from custody_seal where district_id = ? and movement_id = ?", second);

        assertThat(within(chain::verify).missing()).isEqualTo(1);
        assertThat(within(chain::verify).hold()).isFalse();
    }

    private Lot received() {
        Lot lot = new Lot(
                LotId.next(),
                Localized.zh("图书"),
                within(() -> {
                    categories.loadDefaults(Actor.system());
                    return categories.byCode("general-books").orElseThrow().id();
                }),
                UnitOfMeasure.VOLUME,
                20);
        within(() -> custody.receive(Author.SYSTEM, handOver(donor, shelf), List.of(lot)));
        return lot;
    }

    private MovementId sent(Lot lot, int quantity) {
        return within(() -> custody.move(
                Author.SYSTEM, MovementKind.SENT, handOver(shelf, transfer), Map.of(lot.id(), quantity), null));
    }

    private static HandOver handOver(Holder from, Holder to) {
        return new HandOver(LocalDate.of(2024, 6, 5), GIFT, from, to, SOMEBODY, SOMEBODY);
    }

    private <T> T within(Supplier<T> work) {
        return CurrentDistrict.within(here, () -> transaction.execute(status -> work.get()));
    }

    private void asTheOwner(String sql, MovementId movement) {
        var access = TestDatabase.access();
        JdbcClient.create(new DriverManagerDataSource(
                        access.url(),
                        access.migrator().user(),
                        access.migrator().password()))
                .sql(sql)
                .param(here.value())
                .param(movement.value())
                .update();
    }
}
