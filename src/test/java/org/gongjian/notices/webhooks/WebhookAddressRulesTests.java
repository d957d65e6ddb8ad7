package org.gongjian.notices.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.UUID;
import org.gongjian.district.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookAddressRulesTests {

    private final WebhookAddressRules strict = new WebhookAddressRules(new WebhookSettings(false));
    private final WebhookAddressRules relaxed = new WebhookAddressRules(new WebhookSettings(true));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "198.18.0.1",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::1",
                "2001::1",
                "2001:db8::1"
            })
    void anInnerNetworkIsNotPublic(String number) throws UnknownHostException {
        assertThat(WebhookAddressRules.isPublic(InetAddress.getByName(number))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "100.63.0.1", "100.128.0.1", "172.32.0.1", "198.20.0.1", "2606:4700::1111"})
    void anAddressOfTheOpenNetworkIs(String number) throws UnknownHostException {
        assertThat(WebhookAddressRules.isPublic(InetAddress.getByName(number))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://127.0.0.1/hook, private",
        "https://[::1]/hook, private",
        "https://localhost/hook, private",
        "https://2130706433/hook, private",
        "https://169.254.169.254/latest/meta-data, private",
        "http://8.8.8.8/hook, https",
        "ftp://8.8.8.8/hook, https",
        "https://user:word@8.8.8.8/hook, form",
        "https://8.8.8.8/hook#part, form",
        "https:///hook, form",
        "hook, form",
        "https://8.8.8.8/a b, form",
        "https://没有.invalid/hook, form"
    })
    void whatDoesNotLeadOutsideIsRefusedWithItsReason(String url, String why) {
        assertThat(strict.verdict(url).reason()).map(Reason::code).hasValue("notices.webhook.url." + why);
    }

    @Test
    void anAddressOfTheOpenNetworkIsAllowed() {
        assertThat(strict.verdict("https://8.8.8.8/hook?district=hunchun").isAllowed())
                .isTrue();
    }

    @Test
    void aBridgeBesideTheServerIsAllowedByASettingOnly() {
        assertThat(relaxed.verdict("http://127.0.0.1:9/hook").isAllowed()).isTrue();
        assertThat(relaxed.verdict("ftp://127.0.0.1/hook").isAllowed()).isFalse();
        assertThat(strict.verdict("http://127.0.0.1:9/hook").isAllowed()).isFalse();
    }

    /** Reckoned by another program, with the secret of the Standard Webhooks specification's example. */
    @Test
    void aKnownMessageHasItsKnownSignature() {
        var secret = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        var message = UUID.fromString("0190a0a0-0000-7000-8000-000000000001");
        assertThat(secret.sign(message, Instant.ofEpochSecond(1614265330), "{\"test\": 2432232314}"))
                .isEqualTo("v1,uNGQanmly3I4igaP+PJtfOn1EDrOgaPNVr8XVGSwijk=");
        assertThat(secret).hasToString("***");
    }
}
