package org.gongjian.people.openings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.TestDistricts;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Refused;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalField;
import org.gongjian.people.PersonalFields;
import org.gongjian.people.TestPersons;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class OpeningsTests {

    private static final Author COORDINATOR = new Author(UUID.randomUUID(), null);
    private static final Author OFFICER = new Author(UUID.randomUUID(), null);
    private static final Because VISIT = new Because(Purpose.SERVE, "上门前联系");

    @Autowired
    private Openings openings;

    @Autowired
    private AuditLog audit;

    @Autowired
    private TestPersons persons;

    @Autowired
    private TestClock clock;

    private final DistrictId here;

    OpeningsTests(@Autowired TestDistricts districts) {
        here = districts.found().id();
    }

    @BeforeEach
    void onTheMorningOfTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void anAdultsFieldOpensForAPurposeAndIsLoggedWithoutItsValue() {
        PersonId adult = person(LocalDate.of(1980, 1, 1));
        PersonalFields opened = within(() -> openings.open(COORDINATOR, adult, EnumSet.of(PersonalField.PHONE), VISIT));
        assertThat(opened.phone()).isNotNull();
        assertThat(opened.address()).isNull();
        assertThat(within(() -> openings.of(adult)))
                .singleElement()
                .isEqualTo(new Opening(List.of("phone"), VISIT, COORDINATOR.account(), clock.instant()));
        AuditLine line = within(() -> audit.historyOf(adult.ref())).getLast();
        assertThat(line.verb()).isEqualTo("opened");
        assertThat(line.fields()).containsExactly("phone");
    }

    @Test
    void anOtherPurposeNeedsWordsAndSomethingHasToBeChosen() {
        PersonId adult = person(LocalDate.of(1980, 1, 1));
        assertThatThrownBy(() -> new Because(Purpose.OTHER, "  ")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> within(() -> openings.open(COORDINATOR, adult, Set.of(), VISIT)))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.field("fields")).isPresent());
        assertThat(within(() -> openings.of(adult))).isEmpty();
    }

    @Test
    void aMinorsFieldsOpenOnlyUnderASecondPersonsPermissionForADay() {
        PersonId child = person(LocalDate.of(2015, 1, 1));
        Set<PersonalField> phone = EnumSet.of(PersonalField.PHONE);
        refused("people.opening.needs-permission", () -> openings.open(COORDINATOR, child, phone, VISIT));
        PermissionId asked = PermissionId.next();
        run(() -> openings.ask(COORDINATOR, asked, child, VISIT));
        refused("people.opening.needs-permission", () -> openings.open(COORDINATOR, child, phone, VISIT));
        refused("people.opening.second-person", () -> {
            openings.decide(COORDINATOR, asked, true, 0);
            return true;
        });
        run(() -> openings.decide(OFFICER, asked, true, 0));
        within(() -> openings.open(COORDINATOR, child, phone, VISIT));
        within(() -> openings.open(COORDINATOR, child, phone, VISIT));
        assertThat(within(() -> openings.of(child))).hasSize(2);
        refused("people.opening.needs-permission", () -> openings.open(OFFICER, child, phone, VISIT));
        clock.advance(Duration.ofHours(24));
        refused("people.opening.needs-permission", () -> openings.open(COORDINATOR, child, phone, VISIT));
        assertThat(within(() -> audit.historyOf(child.ref())))
                .extracting(AuditLine::verb)
                .containsExactly("registered", "permission-asked", "permission-granted", "opened", "opened");
    }

    @Test
    void aRefusedPermissionOpensNothingAndIsDecidedOnce() {
        PersonId child = person(LocalDate.of(2015, 1, 1));
        PermissionId asked = PermissionId.next();
        run(() -> openings.ask(COORDINATOR, asked, child, VISIT));
        run(() -> openings.ask(COORDINATOR, PermissionId.next(), child, VISIT));
        assertThat(within(openings::waiting)).hasSize(1);
        run(() -> openings.decide(OFFICER, asked, false, 0));
        refused("people.opening.decided", () -> {
            openings.decide(OFFICER, asked, true, 1);
            return true;
        });
        refused(
                "people.opening.needs-permission",
                () -> openings.open(COORDINATOR, child, EnumSet.of(PersonalField.PHONE), VISIT));
        assertThat(within(() -> openings.lastAsked(COORDINATOR, child)))
                .hasValueSatisfying(last -> assertThat(last.state()).isEqualTo(Permission.State.REFUSED));
    }

    @Test
    void forAnAdultNobodyNeedsToBeAsked() {
        PersonId adult = person(LocalDate.of(1980, 1, 1));
        refused("people.opening.no-minor", () -> {
            openings.ask(COORDINATOR, PermissionId.next(), adult, VISIT);
            return true;
        });
    }

    private PersonId person(LocalDate born) {
        return within(() -> persons.with("演示·某人", born, "13800138000", null, "文化小区 3 号"));
    }

    private void refused(String reason, Supplier<?> work) {
        assertThatThrownBy(() -> within(work))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.reason().code()).isEqualTo(reason));
    }

    private <T> T within(Supplier<T> work) {
        return CurrentDistrict.within(here, work);
    }

    private void run(Runnable work) {
        CurrentDistrict.run(here, work);
    }
}
