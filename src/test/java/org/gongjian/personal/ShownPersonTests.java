package org.gongjian.personal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.files.FileId;
import org.gongjian.files.FileView;
import org.gongjian.files.RecordFiles;
import org.gongjian.files.Rendition;
import org.gongjian.files.Standing;
import org.gongjian.files.TestFiles;
import org.gongjian.identity.Actor;
import org.gongjian.people.Erasures;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;
import org.gongjian.people.consents.ConsentId;
import org.gongjian.people.consents.ConsentKind;
import org.gongjian.people.consents.GiveConsent;
import org.gongjian.people.consents.Way;
import org.gongjian.people.guardians.AddGuardian;
import org.gongjian.people.guardians.GuardianId;
import org.gongjian.people.guardians.Relation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A photo that shows somebody who is named hangs on what they agreed to. */
@RoomTest
class ShownPersonTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 6, 5);

    @Autowired
    private ShownDesk desk;

    @Autowired
    private PersonDesk persons;

    @Autowired
    private ConsentDesk consents;

    @Autowired
    private RecordFiles files;

    @Autowired
    private Erasures erasures;

    @Autowired
    private AuditLog audit;

    @Autowired
    private ShownConsents held;

    private final TestClock clock;
    private final TestFiles.Scene scene;
    private final Actor keeper;
    private final FileId photo;

    ShownPersonTests(@Autowired TestFiles fixtures, @Autowired TestClock clock) {
        this.clock = clock;
        clock.set(TestClock.STORY);
        scene = fixtures.aScene();
        keeper = scene.district().coordinator();
        photo = fixtures.photo(scene, TestFiles.consent());
    }

    @Test
    void withNobodyNamedTheConsentOfThePhotoCounts() {
        assertThat(standing()).isEqualTo(Standing.SHOWN);
        assertThat(publicly()).isTrue();
    }

    @Test
    void whoeverIsNamedHasToAgree() {
        PersonId resident = person("王芳", LocalDate.of(1980, 1, 1));
        name(resident);

        assertThat(standing()).isEqualTo(Standing.WITHHELD);
        assertThat(publicly()).isFalse();
        assertThat(objection()).hasValue("personal.shown.objection");

        agree(resident, resident);
        assertThat(publicly()).isTrue();
    }

    @Test
    void aConsentThatIsTakenBackTakesThePhotoOutOfSightAtOnceAndTheHistorySaysSo() {
        PersonId resident = person("王芳", LocalDate.of(1980, 1, 1));
        ConsentId consent = agree(resident, resident);
        name(resident);
        assertThat(publicly()).isTrue();

        run(() -> consents.withdraw(keeper, consent));

        assertThat(publicly()).isFalse();
        assertThat(verbs()).containsSequence("shows", "withheld");
        assertThat(within(() -> desk.on(keeper, photo)))
                .singleElement()
                .satisfies(shown -> assertThat(shown.agrees().reason())
                        .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo("people.consent.withdrawn")));
    }

    @Test
    void everyOneOfThemHasToAgree() {
        PersonId one = person("王芳", LocalDate.of(1980, 1, 1));
        PersonId other = person("李明", LocalDate.of(1981, 1, 1));
        agree(one, one);
        name(one);
        name(other);
        assertThat(publicly()).isFalse();

        run(() -> desk.unname(keeper, photo, other));

        assertThat(publicly()).as("it was somebody else").isTrue();
        assertThat(verbs()).endsWith("shows-not");
    }

    @Test
    void forAChildTheGuardianAgreesAndAtEighteenOneDoesOneself() {
        PersonId mother = person("王芳", LocalDate.of(1980, 1, 1));
        PersonId child = person("演示·小朋友", LocalDate.of(2015, 1, 1));
        name(child);
        assertThatThrownBy(() -> agree(child, child)).isInstanceOf(Refused.class);
        run(() -> consents.addGuardian(
                keeper, new AddGuardian(GuardianId.next(), child, mother, Relation.MOTHER, TODAY.minusYears(1))));
        agree(child, mother);
        assertThat(publicly()).isTrue();

        clock.set(TestClock.STORY.plus(Duration.ofDays(365 * 9 + 30)));
        assertThat(publicly()).as("of age, and never asked").isFalse();
    }

    @Test
    void whoIsErasedAgreesToNothingAnyMore() {
        PersonId resident = person("王芳", LocalDate.of(1980, 1, 1));
        agree(resident, resident);
        name(resident);
        assertThat(within(() -> held.of(List.of(resident)))).hasSize(1);

        run(() -> erasures.erase(scene.district().officer().author(), resident, null));

        assertThat(publicly()).isFalse();
        assertThat(within(() -> desk.on(keeper, photo)))
                .singleElement()
                .satisfies(shown -> assertThat(shown.name()).isEmpty());
    }

    @Test
    void onlyWhoKeepsThePhotoAndThePersonNamesSomebody() {
        PersonId resident = person("王芳", LocalDate.of(1980, 1, 1));
        Actor contact = scene.district().contact();
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> run(() -> desk.name(contact, photo, resident)))
                .satisfies(why -> assertThat(why.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
        PersonId elsewhere = within(() -> persons.register(
                scene.district().officer(), new RegisterPerson(PersonId.next(), "别处的人", null, null, null, null), null));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> run(() -> desk.name(keeper, photo, elsewhere)))
                .satisfies(why -> assertThat(why.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
        assertThat(publicly()).isTrue();
    }

    private PersonId person(String name, @Nullable LocalDate born) {
        return within(() -> persons.register(
                keeper,
                new RegisterPerson(PersonId.next(), name, born, null, null, null),
                scene.district().communityUnit()));
    }

    private void name(PersonId person) {
        run(() -> desk.name(keeper, photo, person));
        run(() -> desk.name(keeper, photo, person));
    }

    private ConsentId agree(PersonId person, PersonId giver) {
        ConsentId id = ConsentId.next();
        run(() -> consents.give(
                keeper,
                new GiveConsent(id, person, ConsentKind.SHOW_PHOTO, giver, Way.PAPER, TODAY.minusDays(1), null)));
        return id;
    }

    private boolean publicly() {
        boolean listed = within(() -> files.publicPhotosOf(scene.activity())).stream()
                .anyMatch(shown -> shown.id().equals(photo));
        boolean served = within(() -> files.content(photo, Rendition.SMALL, Author.SYSTEM))
                .isPresent();
        boolean described =
                within(() -> files.publicDescriptions(List.of(photo.value()))).containsKey(photo);
        assertThat(served).isEqualTo(listed).isEqualTo(described);
        return served;
    }

    private Standing standing() {
        return seen().standing();
    }

    private Optional<String> objection() {
        return Optional.ofNullable(seen().objection()).map(Reason::code);
    }

    private FileView seen() {
        return within(() -> files.require(photo, keeper.author()));
    }

    private List<String> verbs() {
        return within(() -> audit.historyOf(photo.ref())).stream()
                .map(AuditLine::verb)
                .toList();
    }

    private <T> T within(Supplier<T> work) {
        return scene.district().within(work);
    }

    private void run(Runnable work) {
        scene.district().run(work);
    }
}
