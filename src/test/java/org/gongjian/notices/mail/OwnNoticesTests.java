package org.gongjian.notices.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.Map;
import org.gongjian.RoomTest;
import org.gongjian.TestClock;
import org.gongjian.TestDatabase;
import org.gongjian.audit.AuditLine;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Role;
import org.gongjian.identity.TestAccounts;
import org.gongjian.identity.TestDistrict;
import org.gongjian.people.KeyRing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RoomTest
class OwnNoticesTests {

    @Autowired
    private OwnNotices own;

    @Autowired
    private UnsubscribeCodes codes;

    @Autowired
    private TestEmails emails;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private AuditLog audit;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private TestClock clock;

    private TestDistrict district;
    private Actor reader;

    @BeforeEach
    void begin() {
        clock.set(TestClock.STORY);
        district = accounts.aDistrict();
        reader = district.contact();
    }

    @Test
    void theUsualIsADigestADay() {
        assertThat(own.choices(reader)).containsKeys("gifts", "agreements", "bulletins", "office");
        assertThat(own.choices(reader).values()).containsOnly(EmailChoice.DAILY);
        own.choose(reader, Map.of("gifts", EmailChoice.NEVER, "no-such-topic", EmailChoice.NEVER));
        assertThat(own.choices(reader))
                .containsEntry("gifts", EmailChoice.NEVER)
                .doesNotContainKey("no-such-topic");
        assertThat(own.choices(district.coordinator())).containsEntry("gifts", EmailChoice.DAILY);
    }

    @Test
    void anAddressIsConfirmedByItsLinkOnceAndByItsOwnerOnly() {
        String address = emails.entered(reader);
        String code = TestEmails.codeSentTo(address);
        assertThat(own.email(reader))
                .hasValueSatisfying(email -> assertThat(email.isVerified()).isFalse());
        assertThatThrownBy(() -> own.verify(district.coordinator(), code)).isInstanceOf(Refused.class);
        own.verify(reader, code);
        assertThat(own.email(reader)).hasValueSatisfying(email -> {
            assertThat(email.isUsed()).isTrue();
            assertThat(email.mask()).isEqualTo("r***@mail.example");
        });
        assertThatThrownBy(() -> own.verify(reader, code)).isInstanceOf(Refused.class);
    }

    @Test
    void aLinkIsGoodForADay() {
        String address = emails.entered(reader);
        clock.advance(Duration.ofHours(24));
        assertThat(own.isVerifiable(reader, TestEmails.codeSentTo(address))).isFalse();
        assertThatThrownBy(() -> own.verify(reader, TestEmails.codeSentTo(address)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anotherAddressTakesThePlaceOfTheFirstAndHasToBeConfirmed() {
        emails.confirmed(reader);
        clock.advance(Duration.ofMinutes(1));
        emails.entered(reader);
        assertThat(own.email(reader))
                .hasValueSatisfying(email -> assertThat(email.isVerified()).isFalse());
    }

    @Test
    void linksAreNotSentInRows() {
        emails.entered(reader);
        assertThatThrownBy(() -> emails.entered(reader))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo("notices.address.often"));
        own.remove(reader);
        for (int i = 2; i <= 5; i++) {
            clock.advance(Duration.ofMinutes(2));
            emails.entered(reader);
        }
        clock.advance(Duration.ofMinutes(2));
        assertThatThrownBy(() -> emails.entered(reader)).isInstanceOf(Refused.class);
        clock.advance(Duration.ofDays(1));
        emails.entered(reader);
    }

    @Test
    void aLinkThatCouldNotBeSentIsSaidSo() {
        TestMailServer.server().answer("nobody@mail.example", "550 no");
        assertThatThrownBy(() -> own.enter(reader, EmailAddress.of("nobody@mail.example")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo("notices.address.unsent"));
    }

    @Test
    void aSignedCodeEndsEMailWithoutASignIn() {
        emails.confirmed(reader);
        String code = codes.of(own.email(reader).orElseThrow().id());
        assertThat(own.maskOf(code)).isEqualTo("r***@mail.example");
        own.unsubscribe(code);
        own.unsubscribe(code);
        assertThat(own.email(reader))
                .hasValueSatisfying(email -> assertThat(email.isUsed()).isFalse());
        own.resume(reader);
        assertThat(own.email(reader))
                .hasValueSatisfying(email -> assertThat(email.isUsed()).isTrue());
    }

    @Test
    void aCodeThatWasNotMadeHereOrIsForARemovedAddressIsNotThere() {
        emails.confirmed(reader);
        String code = codes.of(own.email(reader).orElseThrow().id());
        char last = code.charAt(5);
        String forged = code.substring(0, 5) + (last == 'A' ? 'B' : 'A') + code.substring(6);
        assertThatThrownBy(() -> own.unsubscribe(forged)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> own.unsubscribe("%")).isInstanceOf(Refused.class);
        own.remove(reader);
        assertThatThrownBy(() -> own.unsubscribe(code)).isInstanceOf(Refused.class);
    }

    @Test
    void theAddressLiesEncryptedAndBackupsKnowWithWhichKey() throws Exception {
        String address = emails.confirmed(reader);
        byte[] stored =
                transaction.execute(status -> jdbc.sql("select address from account_email where account_id = :id")
                        .param("id", district.account(Role.UNIT_CONTACT).id().value())
                        .query(byte[].class)
                        .single());
        assertThat(new String(stored, StandardCharsets.ISO_8859_1)).doesNotContain(address);
        String key =
                transaction.execute(status -> jdbc.sql("select address_key from account_email where account_id = :id")
                        .param("id", district.account(Role.UNIT_CONTACT).id().value())
                        .query(String.class)
                        .single());
        try (var everyDistrict = DriverManager.getConnection(
                TestDatabase.access().url(),
                TestDatabase.superuser().user(),
                TestDatabase.superuser().password())) {
            assertThat(KeyRing.idsInUse(everyDistrict)).contains(key);
        }
    }

    @Test
    void everyChangeIsInTheLogAndNoneNamesTheAddress() {
        emails.confirmed(reader);
        own.unsubscribe(codes.of(own.email(reader).orElseThrow().id()));
        own.resume(reader);
        own.choose(reader, Map.of("gifts", EmailChoice.NEVER));
        own.remove(reader);
        assertThat(district.within(() ->
                        audit.historyOf(district.account(Role.UNIT_CONTACT).id().ref())))
                .extracting(AuditLine::verb)
                .containsExactly(
                        "email-entered",
                        "email-verified",
                        "email-stopped",
                        "email-resumed",
                        "notices-chosen",
                        "email-removed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "wang",
                "wang@",
                "@example.org",
                "wang@example",
                "wang@exa mple.org",
                "wang@example.org\r\nBcc: x@example.org",
                "王@example.org",
                "wang@-example.org",
                "a@b@example.org"
            })
    void whatIsNoAddressIsRefused(String typed) {
        assertThatThrownBy(() -> EmailAddress.of(typed)).isInstanceOf(Refused.class);
    }

    @Test
    void anAddressIsShownMaskedWhateverItsLength() {
        assertThat(EmailAddress.of(" Wang.Fang@Example.ORG ").value()).isEqualTo("Wang.Fang@example.org");
        assertThat(EmailAddress.of("wang@example.org")).hasToString("w***@example.org");
        assertThat(EmailAddress.of("w@example.org")).hasToString("***@example.org");
    }
}
