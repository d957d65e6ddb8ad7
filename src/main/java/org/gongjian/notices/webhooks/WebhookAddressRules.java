package org.gongjian.notices.webhooks;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Where messages may go: https, and no machine of an inner network, so that nobody reaches one through this server. Asked
 * when an address is entered and again before each message, for a name may come to lead elsewhere; the message then goes to
 * the machine that was looked at, whatever the name says next.
 */
@Component
@EnableConfigurationProperties(WebhookSettings.class)
class WebhookAddressRules {

    private static final int LONGEST = 500;

    private final boolean allowPrivate;

    WebhookAddressRules(WebhookSettings settings) {
        allowPrivate = settings.allowPrivate();
    }

    /** @param leadsTo the machines; none where it is refused */
    record Looked(Verdict verdict, List<InetAddress> leadsTo) {

        private static Looked refused(Verdict why) {
            return new Looked(why, List.of());
        }
    }

    Verdict verdict(String url) {
        return look(url).verdict();
    }

    Looked look(String url) {
        URI address;
        try {
            address = new URI(url);
        } catch (URISyntaxException wrong) {
            return Looked.refused(Verdict.refused(Reason.of("notices.webhook.url.form")));
        }
        String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        boolean formed = url.length() <= LONGEST
                && address.getHost() != null
                && address.getUserInfo() == null
                && address.getFragment() == null
                && url.equals(address.toASCIIString());
        Verdict written = Verdict.require(formed, Reason.of("notices.webhook.url.form"))
                .and(Verdict.require(
                        scheme.equals("https") || (allowPrivate && scheme.equals("http")),
                        Reason.of("notices.webhook.url.https")));
        return written.isAllowed() ? leadsOutside(address.getHost()) : Looked.refused(written);
    }

    private Looked leadsOutside(String host) {
        try {
            List<InetAddress> found = List.of(InetAddress.getAllByName(host));
            Verdict outside = Verdict.require(
                    allowPrivate || found.stream().allMatch(WebhookAddressRules::isPublic),
                    Reason.of("notices.webhook.url.private"));
            return outside.isAllowed() ? new Looked(outside, found) : Looked.refused(outside);
        } catch (UnknownHostException unknown) {
            return Looked.refused(Verdict.refused(Reason.of("notices.webhook.url.unknown")));
        }
    }

    /** Whether a machine of the open internet has this number. */
    static boolean isPublic(InetAddress address) {
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        return !special
                && switch (address) {
                    case Inet4Address four -> isPublic(four.getAddress());
                    case Inet6Address six -> isPublicSix(six.getAddress());
                    default -> false;
                };
    }

    /** Beside Java's own: "this" network, shared (100.64/10), protocol and test networks, benchmarks (198.18/15), reserved. */
    private static boolean isPublic(byte[] number) {
        int first = number[0] & 0xff;
        int second = number[1] & 0xff;
        int third = number[2] & 0xff;
        return !(first == 0
                || first == 127
                || first >= 240
                || (first == 100 && second >= 64 && second < 128)
                || (first == 192 && second == 0 && (third == 0 || third == 2))
                || (first == 198 && (second == 18 || second == 19))
                || (first == 198 && second == 51 && third == 100)
                || (first == 203 && second == 0 && third == 113));
    }

    /** Only 2000::/3 is public, and not where a number of the old kind may hide in it (6to4, Teredo, documentation). */
    private static boolean isPublicSix(byte[] number) {
        int first = number[0] & 0xff;
        int second = number[1] & 0xff;
        int third = number[2] & 0xff;
        int fourth = number[3] & 0xff;
        boolean global = (first & 0xe0) == 0x20;
        boolean sixToFour = first == 0x20 && second == 0x02;
        boolean teredoAndOthers = first == 0x20 && second == 0x01 && third <= 0x01;
        boolean documentation = first == 0x20 && second == 0x01 && third == 0x0d && fourth == 0xb8;
        return global && !sixToFour && !teredoAndOthers && !documentation;
    }
}
