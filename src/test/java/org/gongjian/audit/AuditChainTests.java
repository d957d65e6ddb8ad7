package org.gongjian.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gongjian.RoomTest;
import org.gongjian.TestDatabase;
import org.gongjian.TestDistricts;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.district.NewId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class AuditChainTests {

    @Autowired
    private TestDistricts districts;

    @Autowired
    private AuditLog log;

    @Autowired
    private AuditChain chain;

    @Autowired
    private TransactionTemplate transaction;

    private DistrictId district;

    @BeforeEach
    void aDistrict() {
        district = districts.found().id();
    }

    @Test
    void settledLinesAreSealedAndTheChainHolds() {
        write("registered");
        write("confirmed");

        assertThat(seal()).isEqualTo(2);
        assertThat(verify()).isEqualTo(new ChainReport(2, 0, null));
        assertThat(seal()).isZero();
    }

    @Test
    void verifyingNamesTheUnsealedTail() {
        write("registered");
        seal();
        write("confirmed");

        assertThat(verify()).isEqualTo(new ChainReport(1, 1, null));
    }

    @Test
    void aLineOfATransactionStillRunningIsNotSealedPast() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        Thread slow = Thread.ofVirtual()
                .start(() -> CurrentDistrict.run(
                        district,
                        () -> transaction.executeWithoutResult(status -> {
                            log.write(Author.SYSTEM, "registered", aGift());
                            written.countDown();
                            await(release);
                        })));
        await(written);
        write("confirmed");

        assertThat(seal()).isZero();
        release.countDown();
        slow.join();
        assertThat(seal()).isEqualTo(2);
        assertThat(verify().holds()).isTrue();
    }

    @Test
    void aLineAlteredBehindOurBackBreaksTheChainWhereItStands() {
        write("registered");
        write("confirmed");
        write("received");
        seal();
        asTheOwner("update audit_line set verb = 'withdrawn' where verb = 'confirmed' and district_id = ?");

        assertThat(verify().brokenAt()).isEqualTo(2);
    }

    @Test
    void aSealTakenAwayFromTheEndIsMissed() {
        write("registered");
        write("confirmed");
        seal();
        asTheOwner("delete from audit_seal where position = 2 and district_id = ?");

        assertThat(verify().brokenAt()).isEqualTo(2);
    }

    private void write(String verb) {
        CurrentDistrict.run(
                district,
                () -> transaction.executeWithoutResult(
                        status -> log.write(new Author(UUID.randomUUID(), null), verb, aGift(), "purpose", "lines")));
    }

    private int seal() {
        return CurrentDistrict.within(district, chain::seal);
    }

    private ChainReport verify() {
        return CurrentDistrict.within(district, chain::verify);
    }

    private void asTheOwner(String statement) {
        var access = TestDatabase.access();
        JdbcClient.create(new DriverManagerDataSource(
                        access.url(),
                        access.migrator().user(),
                        access.migrator().password()))
                .sql(statement)
                .param(district.value())
                .update();
    }

    private static RecordRef aGift() {
        return new RecordRef("gift", NewId.uuid());
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }
}
