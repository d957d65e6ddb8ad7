package org.gongjian.recognition.signing;

import java.util.List;

/**
 * One character for each phrase that every credential has, so that what is left fits a QR code. Control characters stand for
 * them: JSON has none. The list is part of every QR code ever printed: it never changes, and {@code verify.js} has the same.
 */
final class Shorthand {

    static final List<String> PHRASES = List.of(
            "{\"alg\":\"EdDSA\",\"kid\":\"did:web:",
            "\",\"typ\":\"vc+jwt\"}",
            "{\"@context\":[\"https://www.w3.org/ns/credentials/v2\",\"https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json\"],\"id\":\"urn:uuid:",
            "\",\"type\":[\"VerifiableCredential\",\"OpenBadgeCredential\"],\"name\":\"",
            "\",\"issuer\":{\"id\":\"did:web:",
            "\",\"type\":[\"Profile\"],\"name\":\"",
            "\"},\"validFrom\":\"",
            "\",\"credentialSubject\":{\"type\":[\"AchievementSubject\"],\"identifier\":[{\"type\":\"IdentityObject\",\"hashed\":true,\"identityHash\":\"sha256$",
            "\",\"identityType\":\"name\"}],\"source\":{\"id\":\"urn:uuid:",
            "\"},\"licenseNumber\":\"",
            "\",\"activityStartDate\":\"",
            "\",\"activityEndDate\":\"",
            "\",\"result\":[{\"type\":[\"Result\"],\"value\":\"",
            "\"}],\"achievement\":{\"id\":\"",
            "\",\"type\":[\"Achievement\"],\"name\":\"",
            "\",\"description\":\"",
            "\",\"criteria\":{\"narrative\":\"",
            "\"}}},\"credentialStatus\":{\"id\":\"",
            "\",\"type\":\"BitstringStatusListEntry\",\"statusPurpose\":\"revocation\",\"statusListIndex\":\"",
            "\",\"statusListCredential\":\"",
            "\"},\"iss\":\"did:web:",
            "\",\"jti\":\"urn:uuid:",
            "\",\"nbf\":",
            "/credentials/status/",
            "/verify?about=",
            "T00:00:00+08:00");

    private static final int FIRST_FREE = 8;
    private static final int AFTER_LINES = 14;

    private Shorthand() {}

    static String shortened(String text) {
        String shorter = text;
        for (int at = 0; at < PHRASES.size(); at++) {
            shorter = shorter.replace(PHRASES.get(at), mark(at));
        }
        return shorter;
    }

    static String written(String shorter) {
        String text = shorter;
        for (int at = 0; at < PHRASES.size(); at++) {
            text = text.replace(mark(at), PHRASES.get(at));
        }
        return text;
    }

    /** U+0001 to U+0008 and U+000E to U+001F: line ends keep their meaning. */
    private static String mark(int at) {
        return Character.toString(at < FIRST_FREE ? at + 1 : at - FIRST_FREE + AFTER_LINES);
    }
}
