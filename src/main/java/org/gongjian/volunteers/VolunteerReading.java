package org.gongjian.volunteers;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.gongjian.district.AreaId;
import org.gongjian.district.Reason;
import org.gongjian.frame.Wordings;
import org.gongjian.imports.rows.AreaWords;
import org.gongjian.imports.rows.RowReading;
import org.gongjian.imports.rows.Words;
import org.gongjian.people.Age;
import org.gongjian.people.PersonId;
import org.gongjian.people.PhoneNumber;
import org.gongjian.people.RegisterPerson;
import org.gongjian.people.ResidentIdNumber;
import org.gongjian.people.consents.Way;
import org.gongjian.people.guardians.Relation;

/** Reads rows of tables as volunteers; what the law asks for has to stand in the row. It asks no database. */
final class VolunteerReading {

    private final AreaWords areas;
    private final Words<Skill> skills;
    private final Words<ServiceCategory> categories;
    private final Words<Relation> relations;
    private final Words<Way> ways;
    private final LocalDate today;

    VolunteerReading(AreaWords areas, Wordings wordings, LocalDate today) {
        this.areas = areas;
        this.skills = Words.of(Skill.values(), skill -> wordings.both(skill.label()));
        this.categories = Words.of(ServiceCategory.values(), category -> wordings.both(category.label()));
        this.relations = Words.of(Relation.values(), relation -> wordings.both(relation.label()));
        this.ways = Words.of(new Way[] {Way.PAPER, Way.IN_PERSON}, way -> wordings.both(way.label()));
        this.today = today;
    }

    /** What the row says; empty where a fault was noted. */
    Optional<VolunteerRow> read(RowReading row) {
        Optional<ResidentIdNumber> number = row.value("idNumber", row.code("idNumber"), ResidentIdNumber::of);
        Optional<RegisterPerson> person = person(row, "name", "phone", number);
        Optional<AreaId> area = areas.read(row, "area");
        if (area.isEmpty() && row.text("area").isEmpty()) {
            row.fault("area", Reason.of("imports.cell.missing"));
        }
        Set<Skill> offered = skills.readAll(row, "skills");
        Set<ServiceCategory> wished = categories.readAll(row, "categories");
        if (number.isEmpty()) {
            return Optional.empty();
        }
        LocalDate born = number.get().birthDate();
        if (born.isAfter(today)) {
            row.fault("idNumber", Reason.of("imports.cell.date.past"));
            return Optional.empty();
        }
        RegistrationRules.isOldEnough(born, today).reason().ifPresent(why -> row.fault("idNumber", why));
        Age age = Age.of(born, today);
        Optional<VolunteerRow.Guardian> guardian = age.isMinor() ? guardian(row) : Optional.empty();
        Optional<Way> way = way(row, age.isMinor() ? "guardianConsent" : "consent");
        if (row.isFaulty()) {
            return Optional.empty();
        }
        return Optional.of(new VolunteerRow(
                VolunteerId.next(),
                person.orElseThrow(),
                age,
                new Profile(Sex.of(number.get()), area.orElseThrow(), offered, wished),
                way.orElseThrow(),
                guardian.orElse(null)));
    }

    private Optional<VolunteerRow.Guardian> guardian(RowReading row) {
        Optional<ResidentIdNumber> number =
                row.value("guardianIdNumber", needed(row, "guardianIdNumber"), ResidentIdNumber::of);
        needed(row, "guardianName");
        Optional<RegisterPerson> person = person(row, "guardianName", "guardianPhone", number);
        needed(row, "guardianRelation");
        Optional<Relation> relation = relations.read(row, "guardianRelation");
        if (number.isPresent() && Age.of(number.get().birthDate(), today) != Age.ADULT) {
            row.fault("guardianIdNumber", Reason.of("people.guardian.minor", Age.ADULT_FROM));
        }
        return row.isFaulty()
                ? Optional.empty()
                : Optional.of(new VolunteerRow.Guardian(person.orElseThrow(), relation.orElseThrow()));
    }

    private static Optional<RegisterPerson> person(
            RowReading row, String nameField, String phoneField, Optional<ResidentIdNumber> number) {
        PersonId id = PersonId.next();
        Optional<String> name = row.value(
                nameField,
                row.text(nameField),
                typed -> RegisterPerson.named(id, typed).name());
        Optional<PhoneNumber> phone = row.value(phoneField, row.code(phoneField), PhoneNumber::of);
        return name.isEmpty() || number.isEmpty()
                ? Optional.empty()
                : Optional.of(new RegisterPerson(id, name.get(), null, phone.orElse(null), number.orElse(null), null));
    }

    /** How somebody agreed: nobody is registered who did not. */
    private Optional<Way> way(RowReading row, String field) {
        if (row.text(field).isEmpty()) {
            row.fault(
                    field,
                    Reason.of(
                            field.equals("consent")
                                    ? "volunteers.import.no-consent"
                                    : "volunteers.import.no-guardian-consent",
                            Age.ADULT_FROM));
            return Optional.empty();
        }
        return ways.read(row, field);
    }

    /** A field that minors' rows have to say. */
    private static Optional<String> needed(RowReading row, String field) {
        Optional<String> code = field.endsWith("Number") ? row.code(field) : row.text(field);
        if (code.isEmpty()) {
            row.fault(field, Reason.of("volunteers.import.guardian-missing", Age.ADULT_FROM));
        }
        return code;
    }
}
