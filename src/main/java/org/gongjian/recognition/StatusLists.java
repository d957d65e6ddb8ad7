package org.gongjian.recognition;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongjian.district.District;
import org.gongjian.recognition.signing.Jwt;
import org.gongjian.recognition.signing.KeysAtHand;
import org.gongjian.recognition.signing.StatusBits;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What was revoked, as anybody may read and keep it: a signed list a district and year (W3C Bitstring Status List 1.0). It
 * says which places are revoked and since when; not why, and nothing of anybody.
 */
@Service
@Transactional(readOnly = true)
public class StatusLists {

    /** How long a list that was kept may be relied on. */
    static final Period KEPT = Period.ofDays(7);

    private final CredentialRows rows;
    private final KeysAtHand keys;
    private final Issuer issuer;
    private final Clock clock;

    StatusLists(CredentialRows rows, KeysAtHand keys, Issuer issuer, Clock clock) {
        this.rows = rows;
        this.keys = keys;
        this.issuer = issuer;
        this.clock = clock;
    }

    static String address(Issuer issuer, District district, int year) {
        return issuer.address("/" + district.slug().value() + path(year));
    }

    static String path(int year) {
        return "/credentials/status/" + year;
    }

    /** The lists of all years of the current district, signed now. */
    public List<String> all(District district) {
        return rows.issued().entrySet().stream()
                .map(year -> signed(district, year.getKey(), year.getValue()))
                .toList();
    }

    /** The list of one year, signed now. */
    public Optional<String> of(District district, int year) {
        return Optional.ofNullable(rows.issued().get(year)).map(last -> signed(district, year, last));
    }

    private String signed(District district, int year, long last) {
        Map<Long, LocalDate> revoked = rows.revoked(year);
        ZonedDateTime now = clock.instant().atZone(district.zone());
        String address = address(issuer, district, year);
        var subject = new LinkedHashMap<String, Object>();
        subject.put("id", address + "#list");
        subject.put("type", "BitstringStatusList");
        subject.put("statusPurpose", "revocation");
        subject.put(
                "encodedList",
                StatusBits.encoded(
                        revoked.keySet().stream().map(number -> number - 1).toList(), last));
        subject.put(
                "revokedOn",
                revoked.entrySet().stream()
                        .collect(Collectors.toMap(
                                entry -> Long.toString(entry.getKey() - 1),
                                entry -> entry.getValue().toString())));
        var list = new LinkedHashMap<String, Object>();
        list.put("@context", List.of(CredentialDocument.W3C));
        list.put("id", address);
        list.put("type", List.of("VerifiableCredential", "BitstringStatusListCredential"));
        list.put("issuer", issuer.did());
        list.put("validFrom", CredentialDocument.moment(now));
        list.put("validUntil", CredentialDocument.moment(now.plus(KEPT)));
        list.put("credentialSubject", subject);
        return Jwt.sign(keys.now().current(), issuer.did(), list).text();
    }
}
