package org.gongjian.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.gongjian.RoomTest;
import org.gongjian.TestDistricts;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Refused;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class PeopleTests {

    private static final Author SOMEBODY = new Author(UUID.randomUUID(), null);
    private static final PhoneNumber PHONE = new PhoneNumber("13800138000");
    private static final ResidentIdNumber ID_NUMBER = new ResidentIdNumber("11010519491231002X");

    @Autowired
    private People people;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final DistrictId here;
    private final DistrictId there;

    PeopleTests(@Autowired TestDistricts districts) {
        here = districts.found().id();
        there = districts.found().id();
    }

    @Test
    void pagesShowANameAndMaskedFields() {
        PersonId id = register(somebody());
        assertThat(within(here, () -> people.require(id)))
                .isEqualTo(
                        new Person(id, "王芳", LocalDate.of(1949, 12, 31), "138****8000", "110***********002X", true, 0));
    }

    @Test
    void theDatabaseHoldsNoPersonalFieldInPlain() {
        register(somebody());
        String row = within(
                here,
                () -> transaction.execute(status -> jdbc.sql("select person::text from person")
                        .query(String.class)
                        .single()));
        assertThat(row).doesNotContain("13800138000", "19491231002X", "文化小区");
    }

    @Test
    void openingThePersonalFieldsIsLogged() {
        PersonId id = register(somebody());
        assertThat(within(here, () -> people.open(SOMEBODY, id)))
                .isEqualTo(new PersonalFields(PHONE, ID_NUMBER, new Address("文化小区 3 号")));
        assertThat(linesAbout(id)).containsExactly("registered", "opened");
    }

    @Test
    void peopleAreFoundByTelephoneInTheirOwnDistrictOnly() {
        PersonId id = register(somebody());
        assertThat(within(here, () -> people.byPhone(PHONE)))
                .extracting(Person::id)
                .containsExactly(id);
        assertThat(within(there, () -> people.byPhone(PHONE))).isEmpty();
    }

    @Test
    void theSameRegistrationSentTwiceMakesOnePerson() {
        RegisterPerson command = somebody();
        assertThat(register(command)).isEqualTo(register(command));
        assertThat(within(here, people::count)).isEqualTo(1);
        assertThat(linesAbout(command.id())).containsExactly("registered");
    }

    @Test
    void aPersonIsFoundByTheBeginningOfTheNameAsWrittenAndAsSpoken() {
        PersonId id = register(somebody());
        String name = within(here, () -> people.byIds(List.of(id))).getFirst().name();
        assertThat(within(here, () -> people.called(name.substring(0, 1), 10)))
                .extracting(Person::id)
                .containsExactly(id);
        assertThat(within(here, () -> people.called("", 10)))
                .extracting(Person::id)
                .containsExactly(id);
        assertThat(within(here, () -> people.called("qqq", 10))).isEmpty();
        assertThat(within(there, () -> people.called("", 10))).isEmpty();
    }

    @Test
    void anIdNumberIsRegisteredOnce() {
        register(somebody());
        assertThatThrownBy(() -> register(somebody()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.field("idNumber")).isPresent());
    }

    @Test
    void aStaleCorrectionOfANameIsRefused() {
        PersonId id = register(somebody());
        CurrentDistrict.run(here, () -> people.rename(SOMEBODY, id, "王方", 0));
        assertThat(within(here, () -> people.names(List.of(id)))).containsEntry(id, "王方");
        assertThatThrownBy(() -> CurrentDistrict.run(here, () -> people.rename(SOMEBODY, id, "王放", 0)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.STALE));
    }

    @Test
    void aPersonOfAnotherDistrictIsNotThere() {
        PersonId id = register(somebody());
        assertThatThrownBy(() -> within(there, () -> people.open(SOMEBODY, id)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.MISSING));
        assertThat(within(there, () -> people.byId(id))).isEmpty();
    }

    @Test
    void aBirthDateThatContradictsTheIdNumberIsRefused() {
        assertThatThrownBy(() ->
                        new RegisterPerson(PersonId.next(), "王芳", LocalDate.of(1950, 1, 1), null, ID_NUMBER, null))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.field("birthDate")).isPresent());
    }

    private PersonId register(RegisterPerson command) {
        return within(here, () -> people.register(SOMEBODY, command));
    }

    private List<String> linesAbout(PersonId id) {
        return within(here, () -> audit.historyOf(id.ref())).stream()
                .map(AuditLine::verb)
                .toList();
    }

    private static RegisterPerson somebody() {
        return new RegisterPerson(PersonId.next(), " 王芳 ", null, PHONE, ID_NUMBER, new Address("文化小区 3 号"));
    }

    private static <T> T within(DistrictId district, Supplier<T> work) {
        return CurrentDistrict.within(district, work);
    }
}
