package org.gongjian.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.audit.Author;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.identity.UnitId;
import org.gongjian.people.MergeId;
import org.gongjian.people.MergePersons;
import org.gongjian.people.MergePersons.Field;
import org.gongjian.people.Merges;
import org.gongjian.people.PersonEntry;
import org.gongjian.people.PersonId;
import org.gongjian.people.PhoneNumber;
import org.gongjian.people.RegisterPerson;
import org.gongjian.people.ResidentIdNumber;
import org.gongjian.people.TestPersons;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who keeps whom, and how somebody is found among them. */
@RoomTest
class PersonListTests {

    @Autowired
    private PersonList list;

    @Autowired
    private PersonFiles files;

    @Autowired
    private PersonDesk desk;

    @Autowired
    private TestPersons persons;

    @Autowired
    private Merges merges;

    private final TestDistrict here;
    private final TestDistrict there;

    PersonListTests(@Autowired TestAccounts accounts, @Autowired TestClock clock) {
        clock.set(TestClock.STORY);
        here = accounts.aDistrict();
        there = accounts.aDistrict();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"欧阳晓月", "晓月", "ouyang", "oyxy", "8000", "13800138000", "138 0013 8000", "11010519491231002x"})
    void somebodyIsFoundByNameReadingAndNumbers(String typed) {
        PersonId person = register(here.coordinator(), "欧阳晓月", here.communityUnit());
        assertThat(found(here.coordinator(), typed)).containsExactly(person);
        assertThat(found(here.officer(), typed)).containsExactly(person);
        assertThat(found(here.streetOfficer(), typed)).containsExactly(person);
        assertThat(there.within(() -> list.find(there.officer(), new PersonFilter(typed, false), null, 10))
                        .persons())
                .isEmpty();
    }

    @Test
    void whatIsNobodysFindsNobody() {
        register(here.coordinator(), "欧阳晓月", here.communityUnit());
        assertThat(found(here.coordinator(), "李")).isEmpty();
        assertThat(found(here.coordinator(), "…")).isEmpty();
        assertThat(found(here.coordinator(), "13900139000")).isEmpty();
        assertThat(found(here.coordinator(), "%")).isEmpty();
    }

    @Test
    void aCoordinatorKeepsTheOwnUnitsPersonsOnly() {
        PersonId person = here.within(() -> persons.adult("欧阳晓月"));
        assertThat(found(here.coordinator(), "欧阳")).isEmpty();
        assertThat(found(here.officer(), "欧阳")).containsExactly(person);
        forbidden("personal.refused.keep", () -> files.of(here.coordinator(), person));
        forbidden("personal.refused.keep", () -> files.of(here.streetOfficer(), person));
        assertThat(here.within(() -> files.of(here.officer(), person)).person().name())
                .isEqualTo("欧阳晓月");
    }

    @Test
    void contactsEditorsAssessorsAndVolunteersKeepNobody() {
        for (Role role : List.of(Role.UNIT_CONTACT, Role.EDITOR, Role.ASSESSOR, Role.VOLUNTEER)) {
            forbidden(
                    "personal.refused.list", () -> list.find(here.actor(role), new PersonFilter("", false), null, 10));
        }
        forbidden("personal.refused.list", () -> list.find(Actor.visitor(), new PersonFilter("", false), null, 10));
    }

    @Test
    void registeringUnderTheIdOfSomebodyElsesPersonKeepsNobody() {
        PersonId person = here.within(() -> persons.adult("欧阳晓月"));
        forbidden(
                "personal.refused.keep",
                () -> desk.register(here.coordinator(), RegisterPerson.named(person, "欧阳晓月"), here.communityUnit()));
        assertThat(found(here.coordinator(), "欧阳")).isEmpty();
    }

    @Test
    void aPersonIsRegisteredForOnesOwnUnit() {
        forbidden(
                "personal.refused.unit",
                () -> desk.register(here.coordinator(), RegisterPerson.named(PersonId.next(), "王芳"), here.partner()));
        assertThatThrownBy(() -> here.within(
                        () -> desk.register(here.coordinator(), RegisterPerson.named(PersonId.next(), "王芳"), null)))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.field("unit")).isPresent());
        PersonId offices =
                here.within(() -> desk.register(here.officer(), RegisterPerson.named(PersonId.next(), "王芳"), null));
        assertThat(found(here.officer(), "王芳")).containsExactly(offices);
    }

    @Test
    void pagesFollowOneAnotherWithoutGapsAndInOneOrder() {
        for (String name : List.of("张三", "李四", "王五", "赵六", "李四", "Anna", "钱七")) {
            here.within(() -> desk.register(
                    here.coordinator(), RegisterPerson.named(PersonId.next(), name), here.communityUnit()));
        }
        List<String> names = new ArrayList<>();
        PersonId after = null;
        do {
            PersonId last = after;
            PersonPage page = here.within(() -> list.find(here.coordinator(), new PersonFilter("", false), last, 3));
            assertThat(page.persons()).hasSizeLessThanOrEqualTo(3);
            page.persons().forEach(person -> names.add(person.name()));
            after = page.next();
        } while (after != null);
        assertThat(names)
                .filteredOn(name -> !name.startsWith("演示"))
                .containsExactly("Anna", "李四", "李四", "钱七", "王五", "张三", "赵六");
    }

    @Test
    void whoIsFoundByALetterInSeveralWaysStandsOnceAndWhoWasMergedUnderTheOneWhoStands() {
        PersonId survivor = here.within(() -> persons.adult("张秀兰"));
        PersonId merged = here.within(() -> persons.adult("旺望"));
        for (String name : List.of("王旺", "王安", "李旺", "汪洋")) {
            here.within(() -> persons.adult(name));
        }
        here.run(() -> merges.merge(
                Author.SYSTEM, new MergePersons(MergeId.next(), survivor, 0, merged, 0, EnumSet.noneOf(Field.class))));
        for (String typed : List.of("w", "wang", "旺")) {
            List<PersonId> all = found(here.officer(), typed);
            assertThat(all).as(typed).doesNotHaveDuplicates().contains(survivor).doesNotContain(merged);
            assertThat(pagesOfTwo(typed)).as(typed).isEqualTo(all);
        }
        assertThat(namesFound("wang")).containsExactlyInAnyOrder("张秀兰", "王旺", "王安", "李旺", "汪洋");
        assertThat(namesFound("wanga")).containsExactly("王安");
        assertThat(namesFound("wangw")).containsExactlyInAnyOrder("王旺", "张秀兰");
        assertThat(namesFound("旺")).containsExactlyInAnyOrder("王旺", "李旺", "张秀兰");
        assertThat(here.within(() -> list.find(here.officer(), new PersonFilter("wang", false), null, 2))
                        .count())
                .isEqualTo(5);
    }

    private List<String> namesFound(String typed) {
        return here.within(() -> list.find(here.officer(), new PersonFilter(typed, false), null, 10)).persons().stream()
                .map(PersonEntry::name)
                .toList();
    }

    private List<PersonId> pagesOfTwo(String typed) {
        List<PersonId> ids = new ArrayList<>();
        PersonId after = null;
        do {
            PersonId last = after;
            PersonPage page = here.within(() -> list.find(here.officer(), new PersonFilter(typed, false), last, 2));
            page.persons().forEach(person -> ids.add(person.id()));
            after = page.next();
        } while (after != null);
        return ids;
    }

    @Test
    void minorsAreListedAlone() {
        here.within(() -> desk.register(
                here.coordinator(),
                new RegisterPerson(PersonId.next(), "演示·小朋友", LocalDate.of(2015, 1, 1), null, null, null),
                here.communityUnit()));
        register(here.coordinator(), "欧阳晓月", here.communityUnit());
        assertThat(here.within(() -> list.find(here.coordinator(), new PersonFilter("", true), null, 10))
                        .persons())
                .extracting(PersonEntry::name)
                .containsExactly("演示·小朋友");
    }

    private PersonId register(Actor by, String name, @Nullable UnitId unit) {
        return here.within(() -> desk.register(
                by,
                new RegisterPerson(
                        PersonId.next(),
                        name,
                        null,
                        new PhoneNumber("13800138000"),
                        new ResidentIdNumber("11010519491231002X"),
                        null),
                unit));
    }

    private List<PersonId> found(Actor by, String typed) {
        return here.within(() -> list.find(by, new PersonFilter(typed, false), null, 10)).persons().stream()
                .map(PersonEntry::id)
                .toList();
    }

    private void forbidden(String reason, Runnable work) {
        assertThatThrownBy(() -> here.run(work))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.kind()).isEqualTo(Refused.Kind.FORBIDDEN))
                .isInstanceOfSatisfying(
                        Refused.class, why -> assertThat(why.reason().code()).isEqualTo(reason));
    }
}
