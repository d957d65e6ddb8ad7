package org.gongjian.service.certificates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.gongjian.RoomTest;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.NumberBooks;
import org.gongjian.district.Refused;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.papers.QrReading;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.recognition.CredentialDesk;
import org.gongjian.recognition.CredentialId;
import org.gongjian.recognition.CredentialVerifier;
import org.gongjian.recognition.Verified;
import org.gongjian.recognition.Verified.Outcome;
import org.gongjian.recognition.signing.SigningKeyFile;
import org.gongjian.service.Morning;
import org.gongjian.service.ServiceChanges;
import org.gongjian.service.ServiceId;
import org.gongjian.service.ServiceLedger;
import org.gongjian.service.Span;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class CertificateDeskTests {

    private static final LocalDate MORNING = LocalDate.of(2024, 6, 5);

    @Autowired
    private CertificateDesk desk;

    @Autowired
    private CertificatePaper paper;

    @Autowired
    private CertificatesOfPersons held;

    @Autowired
    private TestCertificates fixtures;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private CredentialVerifier verifier;

    @Autowired
    private ServiceChanges changes;

    @Autowired
    private ServiceLedger ledger;

    @Autowired
    private People people;

    @Autowired
    private NumberBooks books;

    @Autowired
    private AuditLog audit;

    @Autowired
    private Wordings wordings;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private CredentialDesk credentials;

    @Value("${gongjian.keys}")
    private String keyPath;

    private TestDistrict here;
    private PersonId volunteer;
    private ServiceId service;

    @BeforeEach
    void twoHoursThatCount() {
        here = accounts.aDistrict();
        volunteer = Objects.requireNonNull(here.volunteer().personId());
        service = fixtures.twoHours(here, volunteer);
    }

    @Test
    void aVolunteerMakesACertificateThatAnybodyVerifies() {
        CertificateView made = see(ask(here.volunteer(), Template.BRIEF));

        assertThat(made.hours().minutes()).isEqualTo(120);
        assertThat(made.from()).isEqualTo(MORNING);
        assertThat(made.until()).isEqualTo(MORNING);
        assertThat(made.number().shown()).isEqualTo("2024-000001");
        Verified verified = verifier.verify(made.credential().packed());
        assertThat(verified.outcome()).isEqualTo(Outcome.VALID);
        assertThat(Objects.requireNonNull(verified.content()).hours()).isEqualTo("2");
        assertThat(verified.content().number()).isEqualTo("2024-000001");
        assertThat(verified.isOf(made.name(), Objects.requireNonNull(made.nameCode())))
                .isTrue();
        assertThat(made.credential().content().toString()).doesNotContain(made.name());
        assertThat(here.within(() -> books.books()))
                .filteredOn(book -> !book.series().equals("volunteer"))
                .hasSize(2)
                .allMatch(NumberBooks.Book::holds);
    }

    @Test
    void theSameHoursGiveTheSameCertificateAndTheOtherTemplateAnother() {
        CertificateId brief = ask(here.volunteer(), Template.BRIEF);

        assertThat(ask(here.volunteer(), Template.BRIEF)).isEqualTo(brief);
        assertThat(ask(here.officer(), Template.BRIEF)).isEqualTo(brief);
        assertThat(ask(here.volunteer(), Template.FULL)).isNotEqualTo(brief);
        assertThat(here.within(() -> desk.of(here.volunteer(), volunteer))).hasSize(2);
    }

    @Test
    void whoAsksTwiceAtOnceGetsOneCertificate() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<CertificateId>> asked = IntStream.range(0, 8)
                    .mapToObj(one -> threads.submit(() -> ask(here.volunteer(), Template.BRIEF)))
                    .toList();
            CertificateId first = asked.getFirst().get();
            for (Future<CertificateId> each : asked) {
                assertThat(each.get()).isEqualTo(first);
            }
        }
        assertThat(here.within(() -> desk.of(here.volunteer(), volunteer))).hasSize(1);
    }

    @Test
    void aNewNameGivesANewCertificate() {
        CertificateId before = ask(here.volunteer(), Template.BRIEF);
        here.run(() -> people.rename(
                Author.SYSTEM, volunteer, "王小芳", people.require(volunteer).version()));

        CertificateView after = see(ask(here.volunteer(), Template.BRIEF));

        assertThat(after.id()).isNotEqualTo(before);
        assertThat(verifier.verify(after.credential().packed()).isOf("王小芳", Objects.requireNonNull(after.nameCode())))
                .isTrue();
    }

    @Test
    void itIsRevokedWithTheHoursInIt() {
        CertificateView made = see(ask(here.volunteer(), Template.BRIEF));

        here.run(() -> changes.revoke(
                here.coordinator(),
                service,
                here.within(() -> ledger.require(service)).version(),
                "没有到岗"));

        assertThat(verifier.verify(made.credential().packed()).outcome()).isEqualTo(Outcome.REVOKED);
        assertThat(see(made.id()).isInForce()).isFalse();
        refused(Refused.Kind.CONFLICT, () -> here.within(() -> desk.toHandOut(here.volunteer(), made.id())));
        refused(Refused.Kind.CONFLICT, () -> ask(here.volunteer(), Template.BRIEF));
        assertThat(here.within(() -> audit.historyOf(made.id().ref())))
                .extracting(AuditLine::verb)
                .containsExactly("issued", "revoked");
    }

    @Test
    void whatAnOfficerRevokedIsNotMadeAgainUntilTheyReleaseIt() {
        CertificateId made = ask(here.volunteer(), Template.BRIEF);
        revoke(made);

        assertThat(see(made).held()).isTrue();
        for (Template template : Template.values()) {
            refused(Refused.Kind.CONFLICT, () -> ask(here.volunteer(), template));
        }
        refused(Refused.Kind.CONFLICT, () -> ask(MORNING.minusDays(4), MORNING.plusDays(4)));
        refused(Refused.Kind.CONFLICT, () -> ask(here.officer(), Template.BRIEF));
        refused(Refused.Kind.FORBIDDEN, () -> here.run(() -> desk.release(here.volunteer(), made, "请放行")));

        here.run(() -> desk.release(here.officer(), made, "已核实"));

        assertThat(see(made).held()).isFalse();
        refused(Refused.Kind.CONFLICT, () -> here.run(() -> desk.release(here.officer(), made, "再来一次")));
        CertificateId again = ask(here.volunteer(), Template.BRIEF);
        assertThat(again).isNotEqualTo(made);
        assertThat(see(again).isInForce()).isTrue();
        assertThat(see(made).isInForce()).isFalse();
        assertThat(here.within(() -> audit.historyOf(made.ref())))
                .extracting(AuditLine::verb)
                .containsExactly("issued", "released");
    }

    @Test
    void onceHoursInItChangedANewOneIsMadeWithoutAnOfficer() {
        CertificateId made = ask(here.volunteer(), Template.BRIEF);
        revoke(made);
        Span hour = new Span(Morning.NINE, Morning.NINE.plus(Duration.ofHours(1)));
        here.run(() -> changes.askCorrection(here.coordinator(), service, 1, hour, "提前离开"));
        assertThat(see(made).held()).as("counts as before").isTrue();

        here.run(() -> changes.decide(Actor.system(), service, 2, true, null, null));

        assertThat(see(made).held()).isFalse();
        assertThat(see(ask(here.volunteer(), Template.BRIEF)).hours().minutes()).isEqualTo(60);
    }

    @Test
    void whatADisownedKeySignedIsAskedForAnewAndSignedWithTheKeyThereIs() {
        CertificateView made = see(ask(here.volunteer(), Template.BRIEF));
        String leaked = made.credential().key();
        SigningKeyFile.disown(SigningKeyFile.beside(Path.of(keyPath)), leaked, "笔记本被盗", MORNING);

        assertThat(see(made.id()).isInForce()).isFalse();
        assertThat(see(made.id()).held()).isFalse();
        refused(Refused.Kind.CONFLICT, () -> here.within(() -> desk.toHandOut(here.volunteer(), made.id())));

        CertificateView again = see(ask(here.volunteer(), Template.BRIEF));
        assertThat(again.id()).isNotEqualTo(made.id());
        assertThat(again.credential().key()).isNotEqualTo(leaked);
        assertThat(verifier.verify(made.credential().packed()).outcome()).isEqualTo(Outcome.DISOWNED);
        assertThat(verifier.verify(again.credential().packed()).outcome()).isEqualTo(Outcome.VALID);
        assertThat(ask(here.volunteer(), Template.BRIEF)).isEqualTo(again.id());
    }

    private void revoke(CertificateId id) {
        CredentialId credential = see(id).credential().id();
        here.run(() -> credentials.revoke(here.officer(), credential, "查实冒名"));
    }

    @Test
    void onlyTheVolunteerAndThoseWhoKeepTheRecordMayHaveIt() {
        CertificateId made = ask(here.volunteer(), Template.BRIEF);

        assertThat(here.within(() -> desk.require(here.officer(), made)).id()).isEqualTo(made);
        for (Actor other : List.of(here.contact(), here.editor(), Actor.visitor())) {
            refused(Refused.Kind.MISSING, () -> here.within(() -> desk.require(other, made)));
            refused(Refused.Kind.FORBIDDEN, () -> ask(other, Template.BRIEF));
            refused(Refused.Kind.FORBIDDEN, () -> here.within(() -> desk.of(other, volunteer)));
        }
        TestDistrict elsewhere = accounts.aDistrict();
        refused(Refused.Kind.MISSING, () -> elsewhere.within(() -> desk.require(elsewhere.officer(), made)));
    }

    @Test
    void daysWithoutHoursAndDaysOutOfOrderAreRefused() {
        refused(Refused.Kind.CONFLICT, () -> ask(MORNING.plusDays(1), MORNING.plusDays(2)));
        refused(Refused.Kind.INVALID, () -> ask(MORNING, MORNING.minusDays(1)));
        assertThat(see(ask(MORNING.minusDays(4), MORNING.plusDays(4))).until()).isEqualTo(MORNING.plusDays(4));
    }

    @Test
    void thePaperSaysItInEnglishAndItsPictureVerifies() throws IOException {
        for (Template template : Template.values()) {
            CertificateView made = see(ask(here.volunteer(), template));
            var english = wordings.in(Locale.ENGLISH, here.district().zone());

            String text;
            try (var pdf = Loader.loadPDF(here.within(() -> paper.pdf(made, english)))) {
                text = new PDFTextStripper().getText(pdf);
            }
            assertThat(text)
                    .contains(
                            "Volunteer service certificate",
                            "No. " + made.number().shown(),
                            "2 hours in all")
                    .contains(Objects.requireNonNull(made.nameCode()));

            byte[] png = here.within(() -> paper.png(made, english));
            var picture = ImageIO.read(new ByteArrayInputStream(png));
            assertThat(picture.getWidth()).isBetween(1_600, 1_700);
            assertThat(png.length).isLessThan(1_000_000);
            String link = QrReading.in(png).orElseThrow();
            assertThat(verifier.verify(link).outcome()).isEqualTo(Outcome.VALID);
        }
    }

    @Test
    void whoIsErasedLeavesACertificateThatProvesNoName() {
        CertificateView made = see(ask(here.volunteer(), Template.BRIEF));
        var records = here.within(() -> transaction.execute(status -> held.of(List.of(volunteer))));
        assertThat(records).hasSize(1);

        here.run(() -> transaction.executeWithoutResult(status -> held.erase(Author.SYSTEM, List.of(volunteer))));

        assertThat(see(made.id()).nameCode()).isNull();
        assertThat(verifier.verify(made.credential().packed()).outcome()).isEqualTo(Outcome.VALID);
    }

    private CertificateId ask(Actor by, Template template) {
        return ask(by, template, null, null);
    }

    private CertificateId ask(LocalDate from, LocalDate until) {
        return ask(here.volunteer(), Template.BRIEF, from, until);
    }

    private CertificateId ask(Actor by, Template template, @Nullable LocalDate from, @Nullable LocalDate until) {
        return here.within(
                () -> desk.ask(by, new AskCertificate(CertificateId.next(), volunteer, template, from, until)));
    }

    private CertificateView see(CertificateId id) {
        return here.within(() -> desk.require(here.volunteer(), id));
    }

    private static void refused(Refused.Kind kind, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(kind));
    }
}
