package org.gongjian.voices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.TestActors;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.TestActivities;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.Panels;
import org.gongjian.identity.Actor;
import org.gongjian.organizations.PostId;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RoomTest
class VoicesTests {

    private static final Consent IN_OFFICE = new Consent(Consent.Basis.SPOKEN_IN_OFFICE, TestActivities.DAY);
    private static final Localized WORDS =
            Localized.of("感谢档案馆送来家乡的书", "Thanks to the Archives for the books of our home");

    @Autowired
    private TestActivities fixtures;

    @Autowired
    private Voices voices;

    @Autowired
    private People people;

    @Autowired
    private Panels panels;

    @Autowired
    private AuditLog audit;

    private TestActivities.Hunchun hunchun;
    private ActivityId activity;

    @BeforeEach
    void anActivity() {
        hunchun = fixtures.hunchun();
        activity = fixtures.held(hunchun, TestActivities.DAY);
    }

    @Test
    void aThanksOfAPostIsReadByEverybody() {
        VoiceId id = record(hunchun.coordinator(), secretary(), IN_OFFICE);

        VoiceView voice = readable(Actor.visitor()).getFirst();
        assertThat(voice.id()).isEqualTo(id);
        assertThat(voice.words()).isEqualTo(WORDS);
        assertThat(voice.isQuoted()).isFalse();
        assertThat(voice.who())
                .isEqualTo(
                        Reason.of("voices.who.post", Localized.of("文化社区党委书记", "Party secretary, Cultural Community")));
        assertThat(hunchun.within(() -> voices.about(activity.ref()))).containsExactly(voice);
        assertThat(hunchun.within(() -> panels.titleOf(id.ref()))).isPresent();
        assertThat(verbs(id)).containsExactly("recorded");
    }

    @Test
    void withoutConsentAVoiceIsKeptForThoseWhoKeepTheRecord() {
        VoiceId id = record(hunchun.coordinator(), new Speaker.Resident(hunchun.community()), null);

        assertThat(readable(Actor.visitor())).isEmpty();
        assertThat(readable(hunchun.contact())).isEmpty();
        assertThat(readable(hunchun.coordinator()))
                .extracting(VoiceView::standing)
                .containsExactly(Standing.WITHOUT_CONSENT);
        assertThat(hunchun.within(() -> voices.byId(id, Actor.visitor()))).isEmpty();
        assertThat(hunchun.within(() -> panels.titleOf(id.ref()))).isEmpty();
    }

    @Test
    void consentComesAndGoesAndTheLogSaysSo() {
        VoiceId id = record(hunchun.coordinator(), secretary(), null);
        hunchun.run(() -> voices.agree(hunchun.coordinator(), id, 0, IN_OFFICE));
        assertThat(readable(Actor.visitor())).hasSize(1);
        hunchun.run(() -> voices.withdraw(hunchun.coordinator(), id, 1));

        assertThat(readable(Actor.visitor())).isEmpty();
        assertThat(readable(hunchun.coordinator()))
                .extracting(VoiceView::standing)
                .containsExactly(Standing.WITHDRAWN);
        assertThat(verbs(id)).containsExactly("recorded", "consent-given", "consent-withdrawn");
        assertThat(refusalOf(() -> voices.agree(hunchun.coordinator(), id, 1, IN_OFFICE))
                        .kind())
                .isEqualTo(Refused.Kind.STALE);
    }

    @Test
    void namedSpeakersAreCalledByTheirNames() {
        PersonId person = PersonId.next();
        hunchun.run(() -> people.register(Author.SYSTEM, RegisterPerson.named(person, "演示·金玉")));
        record(
                hunchun.coordinator(),
                new Speaker.Named(person, hunchun.archives()),
                new Consent(Consent.Basis.WRITTEN, TestActivities.DAY));
        record(hunchun.coordinator(), new Speaker.Resident(null), new Consent(Consent.Basis.ORAL, TestActivities.DAY));

        assertThat(readable(Actor.visitor()))
                .extracting(VoiceView::who)
                .extracting(Reason::code)
                .containsExactly("voices.who.person-of", "voices.who.resident");
    }

    @Test
    void recordingTheSameTwiceKeepsOne() {
        RecordVoice command = command(secretary(), IN_OFFICE);
        hunchun.run(() -> {
            voices.record(hunchun.coordinator(), command);
            voices.record(hunchun.coordinator(), command);
        });

        assertThat(readable(Actor.visitor())).hasSize(1);
        assertThat(refusalOf(() -> voices.record(Actor.system(), command)).kind())
                .isEqualTo(Refused.Kind.CONFLICT);
    }

    @Test
    void onlyTheKeepersOfTheRecordAndTheSpeakersUnitRecordAVoice() {
        assertThat(refusalOf(() -> voices.record(hunchun.contact(), command(secretary(), IN_OFFICE)))
                        .kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
        assertThat(refusalOf(() -> voices.record(TestActors.volunteer(), command(secretary(), IN_OFFICE)))
                        .kind())
                .isEqualTo(Refused.Kind.FORBIDDEN);
        record(hunchun.contact(), new Speaker.Resident(hunchun.archives()), null);
        assertThat(hunchun.within(() -> voices.mayRecord(hunchun.coordinator(), activity.ref()))
                        .isAllowed())
                .isTrue();
    }

    @Test
    void aVoiceIsAboutARecordOfThisDistrictByASpeakerOfThisDistrict() {
        RecordVoice aboutNothing = new RecordVoice(
                VoiceId.next(),
                VoiceKind.QUOTE,
                new RecordRef("activity", NewId.uuid()),
                WORDS,
                false,
                secretary(),
                null,
                null);
        assertThat(refusalOf(() -> voices.record(hunchun.coordinator(), aboutNothing))
                        .kind())
                .isEqualTo(Refused.Kind.MISSING);
        assertThat(refusalOf(() -> voices.record(
                                hunchun.coordinator(), command(new Speaker.InPost(PostId.next()), IN_OFFICE)))
                        .fields())
                .containsKey("speaker");
        TestActivities.Hunchun elsewhere = fixtures.hunchun();
        VoiceId id = record(hunchun.coordinator(), secretary(), IN_OFFICE);
        assertThat(elsewhere.within(() -> voices.byId(id, Actor.system()))).isEmpty();
    }

    private VoiceId record(Actor by, Speaker speaker, @Nullable Consent consent) {
        return hunchun.within(() -> voices.record(by, command(speaker, consent)));
    }

    private RecordVoice command(Speaker speaker, @Nullable Consent consent) {
        return new RecordVoice(
                VoiceId.next(),
                VoiceKind.THANKS,
                activity.ref(),
                WORDS,
                true,
                speaker,
                Localized.of("各族居民", "residents of all ethnic groups"),
                consent);
    }

    private Speaker secretary() {
        return new Speaker.InPost(hunchun.secretary());
    }

    private List<VoiceView> readable(Actor reader) {
        return hunchun.within(() -> voices.about(activity.ref(), reader));
    }

    private List<String> verbs(VoiceId id) {
        return hunchun.within(() -> audit.historyOf(id.ref())).stream()
                .map(AuditLine::verb)
                .toList();
    }

    private Refused refusalOf(Runnable verb) {
        Refused[] refused = new Refused[1];
        assertThatThrownBy(() -> hunchun.run(verb))
                .isInstanceOfSatisfying(Refused.class, thrown -> refused[0] = thrown);
        return refused[0];
    }
}
