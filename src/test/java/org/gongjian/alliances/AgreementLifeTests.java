package org.gongjian.alliances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.alliances.editions.Change;
import org.gongjian.alliances.editions.Comparison;
import org.gongjian.alliances.fulfilment.Fulfilments;
import org.gongjian.alliances.fulfilment.Kept;
import org.gongjian.alliances.fulfilment.Note;
import org.gongjian.alliances.fulfilment.NoteId;
import org.gongjian.alliances.fulfilment.Notes;
import org.gongjian.alliances.policy.AlliancePolicies;
import org.gongjian.alliances.policy.AlliancePolicy;
import org.gongjian.alliances.scans.SealedScans;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.files.AttachFile;
import org.gongjian.files.FileDesk;
import org.gongjian.files.FileId;
import org.gongjian.files.FileKind;
import org.gongjian.files.RecordFiles;
import org.gongjian.files.TestDocuments;
import org.gongjian.files.TestFiles;
import org.gongjian.files.Uploads;
import org.gongjian.frame.Light;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.Posts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of an agreement once it is agreed: sealed, noted as kept, renewed; and every edition stays to be read. */
@RoomTest
class AgreementLifeTests {

    @Autowired
    private AgreementDesk desk;

    @Autowired
    private Agreements agreements;

    @Autowired
    private SealedScans scans;

    @Autowired
    private Notes notes;

    @Autowired
    private Fulfilments fulfilments;

    @Autowired
    private AlliancePolicies policies;

    @Autowired
    private Uploads uploads;

    @Autowired
    private FileDesk files;

    @Autowired
    private RecordFiles recordFiles;

    @Autowired
    private Organizations organizations;

    @Autowired
    private Posts posts;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TestClock clock;

    private TestDistrict district;
    private Hunchun hunchun;

    @BeforeEach
    void units() {
        district = accounts.aDistrict();
        hunchun = district.within(() -> Hunchun.registered(organizations, posts, district));
    }

    @AfterEach
    void backToTheStory() {
        clock.set(TestClock.STORY);
    }

    @Test
    void itIsSignedWhenEveryPartySaysThatTheScanIsTheText() {
        AgreementId id = agreed(hunchun.agreement());
        district.run(() -> {
            FileId scan = scan(id);
            scans.attach(hunchun.coordinator, id, scan, 0);
            scans.attach(hunchun.coordinator, id, scan, 0);
            assertRefused(Refused.Kind.FORBIDDEN, () -> scans.confirm(hunchun.officer, id, hunchun.archives, 1));
            scans.confirm(hunchun.coordinator, id, hunchun.community, 1);
            assertThat(agreements.byId(id).orElseThrow().signedOn()).isNull();

            scans.confirm(hunchun.contact, id, hunchun.archives, 1);
            scans.confirm(hunchun.contact, id, hunchun.archives, 1);
            Agreement signed = agreements.byId(id).orElseThrow();
            assertThat(signed.signedOn()).isEqualTo(Hunchun.STORY_DAY);
            assertThat(signed.state(LocalDate.parse("2023-12-31"))).isEqualTo(AgreementState.SIGNED);
            assertRefused(Refused.Kind.CONFLICT, () -> scans.attach(hunchun.coordinator, id, scan(id), 1));
        });
    }

    @Test
    void anotherScanTakesThePlaceOfAWrongOneAndIsConfirmedAnew() {
        AgreementId id = agreed(hunchun.agreement());
        district.run(() -> {
            scans.attach(hunchun.coordinator, id, scan(id), 0);
            scans.confirm(hunchun.coordinator, id, hunchun.community, 1);
            assertRefused(Refused.Kind.STALE, () -> scans.attach(hunchun.contact, id, scan(id), 0));
            scans.attach(hunchun.contact, id, scan(id), 1);
            assertThat(scans.of(id).orElseThrow().confirmed()).isEmpty();
            assertRefused(Refused.Kind.STALE, () -> scans.confirm(hunchun.contact, id, hunchun.archives, 1));
        });
    }

    @Test
    void theScanIsSeenByThePartiesOnlyUntilSomebodyMakesItPublic() {
        AgreementId id = agreed(hunchun.agreement());
        district.run(() -> {
            FileId scan = scan(id);
            assertThat(recordFiles.byId(scan, hunchun.contact.author())).isPresent();
            assertThat(recordFiles.byId(scan, Actor.visitor().author())).isEmpty();
            files.change(
                    hunchun.coordinator.author(),
                    scan,
                    0,
                    TestFiles.details(Localized.zh("盖章原件"), TestFiles.consent()));
            assertThat(recordFiles.byId(scan, Actor.visitor().author())).isPresent();
        });
    }

    @Test
    void aDraftHasNoScanAndAStrangersFileIsNone() {
        WriteAgreement draft = hunchun.agreement();
        AgreementId other = agreed(hunchun.agreement());
        district.run(() -> {
            desk.draft(hunchun.coordinator, draft);
            FileId scan = scan(draft.id());
            assertRefused(Refused.Kind.CONFLICT, () -> scans.attach(hunchun.coordinator, draft.id(), scan, 0));
            assertFault("file", () -> scans.attach(hunchun.coordinator, other, scan, 0));
        });
    }

    @Test
    void onlyWhoReceivesNotesThatAPromiseWasKept() {
        Commitment saturdays = new Commitment(
                CommitmentId.next(),
                hunchun.archives,
                Localized.of("展厅每月开放两个星期六", "The hall is open on two Saturdays a month"),
                new Target(Measure.NOTED, 2, Target.Per.MONTH, DayOfWeek.SATURDAY));
        AgreementId id = agreed(new WriteAgreement(
                AgreementId.next(), null, hunchun.text("协议", "2024-01-01", "2024-12-31", List.of(saturdays))));
        district.run(() -> {
            assertRefused(
                    Refused.Kind.FORBIDDEN,
                    () -> notes.note(hunchun.contact, id, note(saturdays, hunchun, "2024-06-01", true)));
            assertFault("on", () -> notes.note(hunchun.coordinator, id, note(saturdays, hunchun, "2024-06-02", false)));
            assertFault("on", () -> notes.note(hunchun.coordinator, id, note(saturdays, hunchun, "2024-06-08", false)));
            Note kept = note(saturdays, hunchun, "2024-06-01", false);
            notes.note(hunchun.coordinator, id, kept);
            notes.note(hunchun.coordinator, id, kept);

            assertThat(only(id).reckoning().orElseThrow().done()).isEqualTo(1);
            assertThat(only(id).reckoning().orElseThrow().share()).isEqualTo(2);
            assertThat(only(id).light()).isEqualTo(Light.GREEN);

            assertRefused(
                    Refused.Kind.FORBIDDEN, () -> notes.strike(hunchun.contact, id, kept.id(), Localized.zh("不想")));
            notes.strike(hunchun.coordinator, id, kept.id(), Localized.zh("记错日期"));
            assertThat(only(id).reckoning().orElseThrow().done()).isZero();
            assertThat(notes.of(id))
                    .singleElement()
                    .satisfies(note -> assertThat(note.struck()).isEqualTo(Localized.zh("记错日期")));
        });
    }

    @Test
    void aPromiseInWordsIsKeptAsFarAsItsReceiverLastSaidSo() {
        WriteAgreement written = hunchun.agreement();
        AgreementId id = agreed(written);
        Commitment inWords = written.text().commitments().get(2);
        Commitment counted = written.text().commitments().get(1);
        district.run(() -> {
            notes.note(hunchun.coordinator, id, note(inWords, hunchun, "2024-05-20", false));
            Kept kept = fulfilments
                    .of(agreements.byId(id).orElseThrow(), Hunchun.STORY_DAY)
                    .get(2);
            assertThat(kept.light()).isEqualTo(Light.GREEN);
            assertThat(kept.judgement().reason().code()).isEqualTo("alliances.light.noted");
            assertRefused(
                    Refused.Kind.CONFLICT,
                    () -> notes.note(hunchun.coordinator, id, note(counted, hunchun, "2024-05-20", false)));
        });
    }

    @Test
    void whatIsNotedHasOneWhoPromised() {
        Commitment all = new Commitment(
                CommitmentId.next(), null, Localized.zh("互相帮助"), new Target(Measure.NOTED, 1, Target.Per.YEAR));
        assertFault("commitments[0].by", () -> hunchun.text("协议", "2024-01-01", "2024-12-31", List.of(all)));
    }

    @Test
    void aRenewalGoesOnFromTheOldOneAndIsLinkedBothWays() {
        AgreementId old = agreed(hunchun.agreement());
        district.run(() -> {
            assertRefused(Refused.Kind.CONFLICT, () -> desk.draft(hunchun.coordinator, next(old, "2025-01-01")));
            clock.advance(Duration.ofDays(160));
            assertFault("startsOn", () -> desk.draft(hunchun.coordinator, next(old, "2024-12-31")));
            WriteAgreement next = next(old, "2025-01-01");
            WriteAgreement rival = next(old, "2025-01-01");
            desk.draft(hunchun.coordinator, next);
            desk.draft(hunchun.contact, rival);
            confirm(next.id());

            Agreement before = agreements.byId(old).orElseThrow();
            assertThat(before.continuedBy()).isEqualTo(next.id());
            assertThat(agreements.byId(next.id()).orElseThrow().continues()).isEqualTo(old);
            assertThat(before.state(LocalDate.parse("2024-12-01"))).isEqualTo(AgreementState.IN_FORCE);
            assertThat(before.state(LocalDate.parse("2025-01-01"))).isEqualTo(AgreementState.RENEWED);
            assertThat(agreements.runningOut(10)).isEmpty();
            desk.confirm(hunchun.coordinator, rival.id(), hunchun.community, 1);
            assertRefused(Refused.Kind.CONFLICT, () -> desk.confirm(hunchun.contact, rival.id(), hunchun.archives, 1));

            clock.advance(Duration.ofDays(60));
            assertThat(agreements.count(Actor.visitor(), new AgreementFilter(AgreementState.RENEWED, null, null)))
                    .isEqualTo(1);
            assertThat(agreements.count(Actor.visitor(), new AgreementFilter(AgreementState.EXPIRED, null, null)))
                    .isZero();
        });
    }

    @Test
    void aDistrictChoosesWhenTheNextTermIsAskedFor() {
        AgreementId old = agreed(hunchun.agreement());
        district.run(() -> {
            assertRefused(
                    Refused.Kind.FORBIDDEN, () -> policies.change(hunchun.coordinator, new AlliancePolicy(90, 10, 0)));
            policies.change(hunchun.officer, new AlliancePolicy(90, 10, 0));
            assertRefused(Refused.Kind.STALE, () -> policies.change(hunchun.officer, new AlliancePolicy(30, 10, 0)));
            assertThat(agreements.byId(old).orElseThrow().renewalFrom()).isEqualTo("2024-10-02");
            assertFault("renewalDays", () -> new AlliancePolicy(91, 10, 0));
            assertFault("callDays", () -> new AlliancePolicy(60, 0, 0));
        });
    }

    @Test
    void whatChangedBetweenTwoEditionsIsSaidPointByPoint() {
        WriteAgreement first = hunchun.agreement();
        district.run(() -> {
            desk.draft(hunchun.coordinator, first);
            List<Commitment> commitments = new ArrayList<>(first.text().commitments());
            Commitment books = commitments.get(1);
            commitments.set(
                    1,
                    new Commitment(
                            books.id(), books.by(), books.wording(), new Target(Measure.GIFTS, 2, Target.Per.QUARTER)));
            commitments.remove(2);
            desk.change(
                    hunchun.coordinator,
                    new WriteAgreement(
                            first.id(), null, hunchun.text("改过的协议", "2024-01-01", "2025-12-31", commitments)),
                    1,
                    false);

            List<AgreementEdition> editions = agreements.editions(hunchun.contact, first.id());
            assertThat(editions).extracting(AgreementEdition::version).containsExactly(1, 2);
            assertThat(editions.getFirst().text()).isEqualTo(first.text());
            Comparison comparison = new Comparison(unit -> Localized.zh("单位"), post -> Localized.zh("职务"));
            List<Change> changes =
                    comparison.of(editions.get(0).text(), editions.get(1).text());
            assertThat(changes).extracting(Change::kind).containsExactly("title", "ends", "commitment", "commitment");
            assertThat(changes.get(3).isDropped()).isTrue();
            assertThat(comparison.of(first.text(), first.text())).isEmpty();
        });
    }

    private WriteAgreement next(AgreementId old, String from) {
        return new WriteAgreement(AgreementId.next(), null, hunchun.text("下一期", from, "2025-12-31"), old);
    }

    private AgreementId agreed(WriteAgreement written) {
        district.run(() -> {
            desk.draft(hunchun.coordinator, written);
            confirm(written.id());
        });
        return written.id();
    }

    private void confirm(AgreementId id) {
        desk.confirm(hunchun.coordinator, id, hunchun.community, 1);
        desk.confirm(hunchun.contact, id, hunchun.archives, 1);
    }

    private Kept only(AgreementId id) {
        return fulfilments
                .of(agreements.byId(id).orElseThrow(), Hunchun.STORY_DAY)
                .getFirst();
    }

    private static Note note(Commitment commitment, Hunchun hunchun, String on, boolean byGiver) {
        return new Note(
                NoteId.next(),
                commitment.id(),
                byGiver ? hunchun.archives : hunchun.community,
                LocalDate.parse(on),
                1,
                Localized.zh("展厅开放"),
                null);
    }

    private FileId scan(AgreementId id) {
        var author = hunchun.coordinator.author();
        var sent =
                uploads.receive(author, FileKind.DOCUMENT, Agreements.ref(id), TestFiles.incoming(TestDocuments.pdf()));
        return files.attach(
                author, new AttachFile(FileId.next(), sent.id(), TestFiles.details(Localized.zh("盖章原件"), null)));
    }

    private static void assertRefused(Refused.Kind kind, Runnable verb) {
        assertThatThrownBy(verb::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
    }

    private static void assertFault(String field, Runnable verb) {
        assertThatThrownBy(verb::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.fields()).containsOnlyKeys(field));
    }
}
