package org.gongjian.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

/** One line for records that were made together. */
@RoomTest
class SheavesTests {

    private static final String KIND = "person";

    @Autowired
    private TestDistricts districts;

    @Autowired
    private AuditLog log;

    @Autowired
    private AuditLines lines;

    @Autowired
    private AuditChain chain;

    @Autowired
    private TransactionTemplate transaction;

    private final Author author = new Author(UUID.randomUUID(), null);
    private final Author other = new Author(UUID.randomUUID(), null);
    private final List<UUID> persons = Stream.generate(NewId::uuid).limit(5).toList();
    private DistrictId district;

    @BeforeEach
    void aDistrict() {
        district = districts.found().id();
        in(() -> log.writeTogetherUntold(author, "registered", KIND, persons));
    }

    @Test
    void theHistoryOfEachSaysWhoBroughtThemIn() {
        for (UUID person : persons) {
            assertThat(history(person))
                    .extracting(AuditLine::author, AuditLine::verb, AuditLine::subject)
                    .containsExactly(tuple(author, "registered", new RecordRef(KIND, person)));
        }
        assertThat(history(NewId.uuid())).isEmpty();
    }

    @Test
    void whatHappenedToOneOfThemAfterwardsComesAfterwards() {
        UUID person = persons.get(2);
        in(() -> log.write(other, "changed", new RecordRef(KIND, person), "phone"));

        assertThat(history(person)).extracting(AuditLine::verb).containsExactly("registered", "changed");
        assertThat(newest(person)).isEqualTo(history(person).getLast().id());
        assertThat(newest(persons.get(3)))
                .isEqualTo(history(persons.get(3)).getFirst().id());
    }

    @Test
    void theFirstAuthorIsWhoeverBroughtThemIn() {
        in(() -> log.write(other, "changed", new RecordRef(KIND, persons.get(1))));

        assertThat(within(() -> lines.firstAuthors(KIND, persons.subList(0, 3))))
                .containsOnlyKeys(persons.subList(0, 3))
                .allSatisfy((person, by) -> assertThat(by).isEqualTo(author));
    }

    @Test
    void theLogOfTheDistrictHasOneLineThatSaysOfHowManyMore() {
        assertThat(within(() -> log.latest(KIND, null, 10)))
                .extracting(AuditLine::verb, AuditLine::others)
                .containsExactly(tuple("registered", 4));
    }

    @Test
    void aSingleOneHasALineLikeAnyOther() {
        UUID person = NewId.uuid();
        in(() -> log.writeTogetherUntold(author, "registered", KIND, List.of(person)));

        assertThat(history(person)).extracting(AuditLine::others).containsExactly(0);
        in(() -> log.writeTogetherUntold(author, "registered", KIND, List.of()));
        assertThat(within(() -> log.latest(KIND, null, 10))).hasSize(2);
    }

    @Test
    void whoeverIsTakenOutOfASheafBehindOurBackBreaksTheChain() {
        seal();
        assertThat(verify().holds()).isTrue();
        asTheOwner("update audit_sheaf set size = size - 1, subjects = subjects[2:] where district_id = ?");

        assertThat(verify().brokenAt()).isEqualTo(1);
    }

    @Test
    void aSheafThatIsGoneBreaksTheChain() {
        seal();
        asTheOwner("delete from audit_sheaf where district_id = ?");

        assertThat(verify().brokenAt()).isEqualTo(1);
    }

    private List<AuditLine> history(UUID person) {
        return within(() -> log.historyOf(new RecordRef(KIND, person)));
    }

    private UUID newest(UUID person) {
        return within(() -> log.newestOf(new RecordRef(KIND, person))).orElseThrow();
    }

    private void seal() {
        assertThat(within(chain::seal)).isEqualTo(1);
    }

    private ChainReport verify() {
        return within(chain::verify);
    }

    private void in(Runnable work) {
        CurrentDistrict.run(district, () -> transaction.executeWithoutResult(status -> work.run()));
    }

    private <T> T within(Supplier<T> question) {
        return CurrentDistrict.within(district, () -> transaction.execute(status -> question.get()));
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
}
