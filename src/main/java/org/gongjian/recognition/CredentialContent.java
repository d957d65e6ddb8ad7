package org.gongjian.recognition;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a credential says, for a page.
 *
 * @param title in both languages where there are two, as all its texts
 * @param hours null where none are said
 * @param holder the name of a unit; null where it is a person, who is not named
 * @param nameSealed null where it is a unit
 */
public record CredentialContent(
        String kind,
        String title,
        String number,
        String issuer,
        String bodies,
        LocalDate issuedOn,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String hours,
        @Nullable String holder,
        @Nullable String nameSealed) {

    private static final int DAY = 10;
    private static final String KIND_MARK = "about=";

    /** Empty where it is another credential than those we issue. */
    static Optional<CredentialContent> of(JsonNode credential) {
        if (!says(credential.path("type"), "OpenBadgeCredential")) {
            return Optional.empty();
        }
        JsonNode subject = credential.path("credentialSubject");
        JsonNode holder = subject.path("identifier").path(0);
        boolean sealed = holder.path("hashed").asBoolean(false);
        String name = holder.path("identityHash").asString("");
        try {
            return Optional.of(new CredentialContent(
                    kind(subject.path("achievement").path("id").asString("")),
                    subject.path("achievement").path("name").asString(""),
                    subject.path("licenseNumber").asString(""),
                    credential.path("issuer").path("name").asString(""),
                    subject.path("source").path("name").asString(""),
                    LocalDate.parse(day(credential.path("validFrom"))),
                    dayOrNone(subject.path("activityStartDate")),
                    dayOrNone(subject.path("activityEndDate")),
                    hours(subject.path("result").path(0).path("value").asString("")),
                    sealed ? null : name,
                    sealed ? name : null));
        } catch (DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    static boolean says(JsonNode types, String type) {
        return types.valueStream().anyMatch(one -> one.asString("").equals(type));
    }

    private static String kind(String achievement) {
        int at = achievement.indexOf(KIND_MARK);
        return at < 0 ? "" : achievement.substring(at + KIND_MARK.length());
    }

    private static @Nullable String hours(String value) {
        return value.endsWith(CredentialDocument.HOURS)
                ? value.substring(0, value.length() - CredentialDocument.HOURS.length())
                : null;
    }

    private static @Nullable LocalDate dayOrNone(JsonNode moment) {
        return moment.isMissingNode() ? null : LocalDate.parse(day(moment));
    }

    /** The day where it was issued, whatever the hour is here. */
    private static String day(JsonNode moment) {
        String text = moment.asString("");
        return text.substring(0, Math.min(DAY, text.length()));
    }
}
