package org.gongjian.imports;

import static org.gongjian.imports.Field.optional;
import static org.gongjian.imports.Field.personal;
import static org.gongjian.imports.Field.required;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.district.Reason;

/** What the rows of a table are. The message {@code imports.kind.KIND} names it. */
@SuppressWarnings("ImmutableEnumChecker")
public enum ImportKind {
    PEOPLE(required("name"), personal("idNumber"), personal("phone"), optional("birthDate"), personal("address")),
    ORGANIZATIONS(
            required("name"),
            optional("nameEn"),
            required("kind"),
            optional("code"),
            optional("area"),
            optional("parent"),
            optional("shortName"),
            optional("otherName")),
    PLACES(
            required("name"),
            optional("nameEn"),
            required("kind"),
            optional("area"),
            optional("keptBy"),
            optional("address"),
            optional("latitude"),
            optional("longitude"),
            optional("otherName")),
    VOLUNTEERS(
            required("name"),
            new Field("idNumber", true, true),
            new Field("phone", true, true),
            optional("area"),
            optional("skills"),
            optional("categories"),
            optional("consent"),
            optional("guardianName"),
            personal("guardianIdNumber"),
            personal("guardianPhone"),
            optional("guardianRelation"),
            optional("guardianConsent"));

    private final List<Field> fields;

    ImportKind(Field... fields) {
        this.fields = List.of(fields);
    }

    /** What a row may say, in the order of the template. */
    public List<Field> fields() {
        return fields;
    }

    public Field field(String code) {
        return fields.stream()
                .filter(field -> field.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** How it stands in the database and in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Reason label() {
        return Reason.of("imports.kind." + code());
    }

    public Reason label(Field field) {
        return Reason.of("imports.field." + code() + "." + field.code());
    }

    public static Optional<ImportKind> named(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
