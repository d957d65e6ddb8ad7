package org.gongjian.recognition;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.district.District;
import org.gongjian.district.Localized;
import org.gongjian.recognition.IssueCredential.Holder;

/** An Open Badges 3.0 credential (W3C Verifiable Credentials 2.0), as short as the standard allows: it has to fit a QR code. */
final class CredentialDocument {

    static final String HOURS = " h";
    static final String W3C = "https://www.w3.org/ns/credentials/v2";

    private static final String OPEN_BADGES = "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json";

    private CredentialDocument() {}

    /** Where whoever verifies looks: the address of the list, and the place in it. */
    record Status(String list, long place) {}

    static Map<String, Object> of(
            IssueCredential command, District district, Issuer issuer, Status status, ZonedDateTime at) {
        var document = new LinkedHashMap<String, Object>();
        document.put("@context", List.of(W3C, OPEN_BADGES));
        document.put("id", command.id().urn());
        document.put("type", List.of("VerifiableCredential", "OpenBadgeCredential"));
        document.put("name", both(command.title()));
        document.put("issuer", profile(issuer.did(), both(district.fullName())));
        document.put("validFrom", moment(at));
        var validUntil = command.validUntil();
        if (validUntil != null) {
            document.put("validUntil", start(validUntil.plusDays(1), district.zone()));
        }
        document.put("credentialSubject", subject(command, district.zone(), issuer));
        document.put(
                "credentialStatus",
                ordered(
                        "id",
                        status.list() + "#" + status.place(),
                        "type",
                        "BitstringStatusListEntry",
                        "statusPurpose",
                        "revocation",
                        "statusListIndex",
                        Long.toString(status.place()),
                        "statusListCredential",
                        status.list()));
        document.put("iss", issuer.did());
        document.put("jti", command.id().urn());
        document.put("nbf", at.toEpochSecond());
        return document;
    }

    private static Map<String, Object> subject(IssueCredential command, ZoneId zone, Issuer issuer) {
        var subject = new LinkedHashMap<String, Object>();
        subject.put("type", List.of("AchievementSubject"));
        subject.put("identifier", List.of(identity(command.holder())));
        subject.put(
                "source",
                profile(
                        "urn:uuid:" + command.bodies().getFirst().id(),
                        command.bodies().stream().map(body -> both(body.name())).collect(Collectors.joining("、"))));
        subject.put("licenseNumber", command.number());
        var period = command.period();
        if (period != null) {
            subject.put("activityStartDate", start(period.from(), zone));
            subject.put("activityEndDate", start(period.until(), zone));
        }
        var hours = command.hours();
        if (hours != null) {
            subject.put(
                    "result",
                    List.of(ordered(
                            "type",
                            List.of("Result"),
                            "value",
                            hours.stripTrailingZeros().toPlainString() + HOURS)));
        }
        subject.put(
                "achievement",
                ordered(
                        "id",
                        issuer.address("/verify?about=" + command.kind()),
                        "type",
                        List.of("Achievement"),
                        "name",
                        both(command.title()),
                        "description",
                        both(command.title()),
                        "criteria",
                        Map.of("narrative", both(command.title()))));
        return subject;
    }

    private static Map<String, Object> identity(Holder holder) {
        return switch (holder) {
            case Holder.Person(String sealed) -> identity(true, sealed);
            case Holder.Unit(Localized name) -> identity(false, both(name));
        };
    }

    private static Map<String, Object> identity(boolean hashed, String value) {
        return ordered("type", "IdentityObject", "hashed", hashed, "identityHash", value, "identityType", "name");
    }

    private static Map<String, Object> profile(String id, String name) {
        return ordered("id", id, "type", List.of("Profile"), "name", name);
    }

    static String both(Localized text) {
        return Stream.of(text.zh(), text.en())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(" / "));
    }

    static String moment(ZonedDateTime at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at.withNano(0));
    }

    private static String start(LocalDate day, ZoneId zone) {
        return moment(day.atStartOfDay(zone));
    }

    private static Map<String, Object> ordered(Object... keysAndValues) {
        var map = new LinkedHashMap<String, Object>();
        for (int at = 0; at < keysAndValues.length; at += 2) {
            map.put(keysAndValues[at].toString(), keysAndValues[at + 1]);
        }
        return map;
    }
}
