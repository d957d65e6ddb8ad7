package org.gongjian.recognition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.gongjian.RoomTest;
import org.gongjian.TestActors;
import org.gongjian.TestClock;
import org.gongjian.TestDistricts;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Localized;
import org.gongjian.district.NumberBooks;
import org.gongjian.district.Refused;
import org.gongjian.papers.QrCode;
import org.gongjian.papers.QrReading;
import org.gongjian.recognition.Verified.Outcome;
import org.gongjian.recognition.signing.Jwt;
import org.gongjian.recognition.signing.KeysAtHand;
import org.gongjian.recognition.signing.SigningKey;
import org.gongjian.recognition.signing.SigningKeyFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@RoomTest
class CredentialDeskTests {

    private static final int QR_CHARACTERS = 1_000;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);

    @Autowired
    private TestDistricts districts;

    @Autowired
    private CredentialDesk desk;

    @Autowired
    private CredentialVerifier verifier;

    @Autowired
    private TestClock clock;

    @Autowired
    private AuditLog audit;

    @Autowired
    private NumberBooks books;

    @Autowired
    private KeysAtHand keys;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DisownedKeys disowned;

    @Autowired
    private JdbcClient jdbc;

    @Value("${gongjian.keys}")
    private String keyPath;

    private District here;

    @AfterEach
    void backToTheStory() {
        clock.set(TestClock.STORY);
    }

    @BeforeEach
    void aDistrict() {
        here = districts.found();
    }

    @Test
    void whatWasIssuedIsValidAndShowsNobody() {
        CredentialView issued = issue(CredentialId.next(), "1");

        for (String text : new String[] {issued.text(), issued.packed(), desk.link(issued)}) {
            Verified verified = verifier.verify(text);
            assertThat(verified.outcome()).isEqualTo(Outcome.VALID);
            assertThat(verified.content()).isEqualTo(issued.content());
            assertThat(verified.retiredOn()).isNull();
        }
        assertThat(issued.content().hours()).isEqualTo("30.5");
        assertThat(issued.content().bodies()).isEqualTo("靖和街道文化社区 / Cultural Community, Jinghe Street");
        assertThat(issued.content().issuer()).isEqualTo(CredentialDocument.both(here.fullName()));
        assertThat(payload(issued)).doesNotContain(TestCredentials.NAME, TestCredentials.SEAL.code());
    }

    @Test
    void itFitsAQrCodeThatReadsBackToTheLink() {
        CredentialView issued = issue(CredentialId.next(), "浙志证〔2024〕第000123号");
        String link = "https://gongjian.example.gov.cn/verify#" + issued.packed();

        assertThat(link.length()).isLessThanOrEqualTo(QR_CHARACTERS);
        assertThat(QrReading.in(new QrCode(link).png(600))).contains(link);
        assertThat(QrReading.in(new byte[] {1, 2, 3})).isEmpty();
    }

    @Test
    void theNameIsProvedWithTheCodeOfThePaper() {
        Verified verified = verifier.verify(issue(CredentialId.next(), "1").packed());

        assertThat(verified.isOf("王芳", "ab01 cdef gh23")).isTrue();
        assertThat(verified.isOf("王方", "AB01-CDEF-GH23")).isFalse();
        assertThat(verified.isOf("王芳", "AB01-CDEF-GH24")).isFalse();
    }

    @Test
    void theSameIdIsSignedOnce() {
        CredentialId id = CredentialId.next();
        String first = issue(id, "1").text();

        assertThat(issue(id, "1").text()).isEqualTo(first);
        assertThat(within(() -> audit.historyOf(id.ref())))
                .extracting(AuditLine::verb)
                .containsExactly("issued");
        assertThat(within(() -> books.books())).allMatch(NumberBooks.Book::holds);
    }

    @Test
    void whatIsRevokedSaysSinceWhenAndNotWhy() {
        CredentialView issued = issue(CredentialId.next(), "1");
        CredentialView other = issue(CredentialId.next(), "2");

        within(() -> {
            desk.revoke(TestActors.districtOfficer(), issued.id(), "时长有误");
            return true;
        });

        Verified verified = verifier.verify(issued.packed());
        assertThat(verified.outcome()).isEqualTo(Outcome.REVOKED);
        assertThat(verified.revokedOn()).isEqualTo(issued.content().issuedOn());
        assertThat(verifier.verify(other.packed()).outcome()).isEqualTo(Outcome.VALID);
        assertThat(within(() -> desk.byId(issued.id())).orElseThrow().revokedBecause())
                .isEqualTo("时长有误");
        assertThat(within(() -> audit.historyOf(issued.id().ref())))
                .extracting(AuditLine::verb)
                .containsExactly("issued", "revoked");
        assertThat(within(() -> desk.about(issued.about())))
                .extracting(CredentialView::isRevoked)
                .containsExactly(true);
    }

    @Test
    void onlyOfficersRevokeAndOnlyOnce() {
        CredentialView issued = issue(CredentialId.next(), "1");

        assertThatThrownBy(() -> within(() -> {
                    desk.revoke(TestActors.editor(), issued.id(), "no");
                    return true;
                }))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.FORBIDDEN));
        within(() -> {
            desk.revoke(TestActors.districtOfficer(), issued.id(), "one");
            return true;
        });
        assertThatThrownBy(() -> within(() -> {
                    desk.revoke(TestActors.districtOfficer(), issued.id(), "two");
                    return true;
                }))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.kind()).isEqualTo(Refused.Kind.CONFLICT));
    }

    @Test
    void anotherDistrictNeitherSeesNorRevokesIt() {
        CredentialView issued = issue(CredentialId.next(), "1");
        District other = districts.found();

        assertThat(CurrentDistrict.within(other.id(), () -> desk.byId(issued.id())))
                .isEmpty();
        assertThatThrownBy(() -> CurrentDistrict.within(other.id(), () -> {
                    desk.revoke(TestActors.districtOfficer(), issued.id(), "no");
                    return true;
                }))
                .isInstanceOf(Refused.class);
        assertThat(verifier.verify(issued.packed()).outcome()).isEqualTo(Outcome.VALID);
    }

    @Test
    void twoDistrictsMayGiveTheSameNumberAndEachHasItsOwnList() {
        CredentialView issued = issue(CredentialId.next(), "1");
        here = districts.found();
        CredentialView elsewhere = issue(CredentialId.next(), "1");

        within(() -> {
            desk.revoke(TestActors.districtOfficer(), elsewhere.id(), "here only");
            return true;
        });

        assertThat(verifier.verify(issued.packed()).outcome()).isEqualTo(Outcome.VALID);
        assertThat(verifier.verify(elsewhere.packed()).outcome()).isEqualTo(Outcome.REVOKED);
    }

    @Test
    void whatOurRegisterDoesNotKnowIsUncertainThoughItsSignatureHolds() {
        CredentialView issued = issue(CredentialId.next(), "1");
        String moved = payload(issued).replaceFirst("\"statusListIndex\":\"0\"", "\"statusListIndex\":\"77\"");
        Jwt signedAgain = Jwt.sign(keys.now().current(), "did:web:localhost", map(moved));

        assertThat(verifier.verify(signedAgain.text()).outcome()).isEqualTo(Outcome.UNCERTAIN);
    }

    @Test
    void aForgedOneAnUnknownKeyAndNonsenseAreToldApart() {
        CredentialView issued = issue(CredentialId.next(), "1");
        Jwt jwt = Jwt.typed(issued.text()).orElseThrow();
        String more = payload(issued).replace("30.5 h", "300.5 h");
        Jwt altered = new Jwt(jwt.header(), more.getBytes(UTF_8), jwt.signature());

        assertThat(verifier.verify(altered.text()).outcome()).isEqualTo(Outcome.FORGED);
        assertThat(verifier.verify(altered.packed()).content()).isNull();
        byte[] otherKey = new String(jwt.header(), UTF_8)
                .replace(issued.key(), "0123456789abcdef")
                .getBytes(UTF_8);
        assertThat(verifier.verify(new Jwt(otherKey, jwt.payload(), jwt.signature()).text())
                        .outcome())
                .isEqualTo(Outcome.UNKNOWN_KEY);
        assertThat(verifier.verify("nonsense").outcome()).isEqualTo(Outcome.UNREADABLE);
        String other = Jwt.sign(keys.now().current(), "did:web:localhost", Map.of("type", "Other"))
                .text();
        assertThat(verifier.verify(other).outcome()).isEqualTo(Outcome.UNREADABLE);
    }

    @Test
    void whatADisownedKeySignedIsNotTrustedAndWhatTheOthersSignedIs() {
        CredentialView retired = issue(CredentialId.next(), "1");
        SigningKeyFile.rotate(keyFile(), DAY);
        SigningKey leaked = keys.now().current();
        CredentialView genuine = issue(CredentialId.next(), "2");
        String more = payload(genuine).replace("30.5 h", "300.5 h");

        SigningKeyFile.disown(keyFile(), leaked.id(), "笔记本被盗", DAY);
        CredentialView after = issue(CredentialId.next(), "3");
        Jwt forged = Jwt.sign(leaked, "did:web:localhost", map(more));

        assertThat(verifier.verify(retired.packed()))
                .returns(Outcome.VALID, Verified::outcome)
                .returns(DAY, Verified::retiredOn);
        assertThat(verifier.verify(after.packed()).outcome()).isEqualTo(Outcome.VALID);
        for (String text : new String[] {genuine.text(), genuine.packed(), forged.text()}) {
            assertThat(verifier.verify(text))
                    .returns(Outcome.DISOWNED, Verified::outcome)
                    .returns(DAY, Verified::disownedOn);
        }
        CredentialView now = within(() -> desk.byId(genuine.id())).orElseThrow();
        assertThat(now.isInForce()).isFalse();
        assertThat(now.isRevoked()).isFalse();
        assertThat(now.disownedOn()).isEqualTo(DAY);
        assertThat(within(() -> desk.byId(after.id())).orElseThrow().isInForce())
                .isTrue();
    }

    @Test
    void everyDistrictsBooksTellOnceThatAKeyWasDisowned() {
        String id = keys.now().current().id();
        SigningKeyFile.disown(keyFile(), id, "笔记本被盗", DAY);

        CurrentDistrict.run(here.id(), disowned::note);
        CurrentDistrict.run(here.id(), disowned::note);

        List<String> told = within(() -> transaction.execute(status -> jdbc.sql(
                        "select line.verb from audit_line line join disowned_key key on key.id = line.subject_id"
                                + " where key.key_id = :key")
                .param("key", id)
                .query((row, number) -> String.valueOf(row.getString("verb")))
                .list()));
        assertThat(told).containsExactly("disowned");
    }

    private Path keyFile() {
        return SigningKeyFile.beside(Path.of(keyPath));
    }

    @Test
    void aUnitIsNamedOpenly() {
        IssueCredential person = TestCredentials.thirtyHours(CredentialId.next(), "1");
        IssueCredential unit = new IssueCredential(
                CredentialId.next(),
                "plaque",
                person.about(),
                "7",
                Localized.of("共建基地", "Co-building base"),
                person.bodies(),
                new IssueCredential.Holder.Unit(Localized.of("珲春市图书馆", "Hunchun Library")),
                null,
                null);

        Verified verified = verifier.verify(within(() -> transaction.execute(status -> desk.issue(Author.SYSTEM, unit)))
                .packed());

        assertThat(verified.outcome()).isEqualTo(Outcome.VALID);
        assertThat(verified.content()).isNotNull().satisfies(content -> {
            assertThat(content.holder()).isEqualTo("珲春市图书馆 / Hunchun Library");
            assertThat(content.hours()).isNull();
            assertThat(content.from()).isNull();
            assertThat(content.kind()).isEqualTo("plaque");
        });
    }

    @Test
    void whatWasGivenForATimeIsExpiredTheDayAfter() {
        LocalDate last = clock.instant().atZone(here.zone()).toLocalDate().plusDays(10);
        IssueCredential hours = TestCredentials.thirtyHours(CredentialId.next(), "1");
        IssueCredential title = new IssueCredential(
                CredentialId.next(),
                "award",
                hours.about(),
                "8",
                hours.title(),
                hours.bodies(),
                new IssueCredential.Holder.Unit(Localized.of("珲春市图书馆", "Hunchun Library")),
                new IssueCredential.Period(last.minusYears(3), last),
                null,
                last);
        String packed = within(() -> transaction.execute(status -> desk.issue(Author.SYSTEM, title)))
                .packed();

        clock.set(last.atTime(23, 59).atZone(here.zone()).toInstant());
        assertThat(verifier.verify(packed).outcome()).isEqualTo(Outcome.VALID);
        clock.set(last.plusDays(1).atStartOfDay(here.zone()).toInstant());
        assertThat(verifier.verify(packed).outcome()).isEqualTo(Outcome.EXPIRED);
        assertThat(verifier.verify(packed).content())
                .isNotNull()
                .satisfies(content -> assertThat(content.until()).isEqualTo(last));
    }

    private CredentialView issue(CredentialId id, String number) {
        return within(() ->
                transaction.execute(status -> desk.issue(Author.SYSTEM, TestCredentials.thirtyHours(id, number))));
    }

    private <T> T within(Supplier<T> work) {
        return CurrentDistrict.within(here.id(), work);
    }

    private static String payload(CredentialView view) {
        return new String(Jwt.typed(view.text()).orElseThrow().payload(), UTF_8);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(String json) {
        return JsonMapper.shared().readValue(json, Map.class);
    }
}
