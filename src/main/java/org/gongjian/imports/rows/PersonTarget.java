package org.gongjian.imports.rows;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.FormerRow;
import org.gongjian.district.Likeness;
import org.gongjian.district.Reason;
import org.gongjian.people.Address;
import org.gongjian.people.PeopleRegister;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonSealer;
import org.gongjian.people.PhoneNumber;
import org.gongjian.people.PreparedPerson;
import org.gongjian.people.RegisterPerson;
import org.gongjian.people.ResidentIdNumber;
import org.jspecify.annotations.Nullable;

/** Rows of people, by ID number, or by telephone and name where there is none. */
final class PersonTarget implements Target<PreparedPerson> {

    private static final String UNNAMED = "?";

    /** A table that brings in so many at once brings in more. */
    private static final int MANY = 1_000;

    private final PeopleRegister register;
    private final PersonSealer sealer;
    private final Bounds bounds;
    private final boolean writes;
    private final Map<String, Integer> byIdNumber = new HashMap<>();
    private final Map<String, Integer> byPhone = new HashMap<>();
    private final Map<String, Integer> byPhoneAlone = new HashMap<>();
    private boolean counted;

    /** @param writes whether the rows are to be written, and not only compared */
    PersonTarget(PeopleRegister register, PersonSealer sealer, Bounds bounds, boolean writes) {
        this.register = register;
        this.sealer = sealer;
        this.bounds = bounds;
        this.writes = writes;
    }

    @Override
    public Optional<PreparedPerson> read(RowReading row) {
        PersonId id = PersonId.next();
        Optional<String> name = row.value(
                "name",
                row.text("name"),
                typed -> RegisterPerson.named(id, typed).name());
        Optional<ResidentIdNumber> idNumber = row.value("idNumber", row.code("idNumber"), ResidentIdNumber::of);
        Optional<PhoneNumber> phone = row.value("phone", row.code("phone"), PhoneNumber::of);
        Optional<LocalDate> birthDate = Days.past(row, "birthDate", bounds.today());
        Optional<Address> address = row.value("address", row.text("address"), Address::new);
        if (row.cell("idNumber").isEmpty() && row.cell("phone").isEmpty()) {
            row.fault("name", Reason.of("imports.people.no-key"));
        }
        if (idNumber.isPresent() && idNumber.get().birthDate().isAfter(bounds.today())) {
            row.fault("idNumber", Reason.of("imports.cell.date.past"));
        }
        Optional<RegisterPerson> person = row.submit(
                "idNumber",
                () -> new RegisterPerson(
                        id,
                        name.orElse(UNNAMED),
                        birthDate.orElse(null),
                        phone.orElse(null),
                        idNumber.orElse(null),
                        address.orElse(null)));
        return row.isFaulty() ? Optional.empty() : person.map(ready -> sealer.prepare(ready, writes));
    }

    /** Two with different ID numbers may share a name and a telephone; one without may not share them with anybody. */
    @Override
    public int repeats(PreparedPerson prepared, int number) {
        RegisterPerson row = prepared.person();
        ResidentIdNumber idNumber = row.idNumber();
        int earlier = idNumber == null ? 0 : earlier(byIdNumber, idNumber.value(), number);
        if (earlier == 0 && row.phone() != null) {
            String phone = row.phone().value() + " " + row.name();
            earlier = idNumber == null
                    ? Objects.requireNonNullElse(byPhone.get(phone), 0)
                    : Objects.requireNonNullElse(byPhoneAlone.get(phone), 0);
            byPhone.putIfAbsent(phone, number);
            if (idNumber == null) {
                byPhoneAlone.putIfAbsent(phone, number);
            }
        }
        return earlier;
    }

    @Override
    public List<Likeness> compare(List<PreparedPerson> rows) {
        return register.compare(rows);
    }

    /** A person belongs to the district: only its officers correct those whom others brought in. */
    @Override
    public Optional<Reason> mustStay(PreparedPerson row, Likeness.Differs found) {
        return bounds.by().isDistrictOfficer() || bounds.broughtIn().get().contains(found.id())
                ? Optional.empty()
                : Optional.of(Reason.of("imports.people.not-yours"));
    }

    @Override
    public List<UUID> register(List<PreparedPerson> rows) {
        register.register(bounds.by().author(), rows);
        if (!counted && rows.size() >= MANY) {
            counted = true;
            register.countAnew();
        }
        return rows.stream().map(row -> row.person().id().value()).toList();
    }

    @Override
    public List<FormerRow> change(List<Change<PreparedPerson>> changes) {
        return register.change(
                bounds.by().author(),
                changes.stream()
                        .map(change -> new PeopleRegister.Correction(
                                new PersonId(change.found().id()),
                                change.found().version(),
                                change.row().person(),
                                change.found().fields()))
                        .toList());
    }

    private static int earlier(Map<String, Integer> seen, String key, int number) {
        @Nullable Integer earlier = seen.putIfAbsent(key, number);
        return earlier == null ? 0 : earlier;
    }
}
