package org.gongjian.volunteers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.district.AreaId;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.people.People;
import org.gongjian.people.PeopleRegister;
import org.gongjian.people.Person;
import org.gongjian.people.PersonEntry;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonSealer;
import org.gongjian.people.RegisterPerson;
import org.gongjian.people.ResidentIdNumber;
import org.gongjian.personal.PersonDesk;
import org.jspecify.annotations.Nullable;

/** Who the rows of one table are: those in the books, and those to be put there, each once however many rows name them. */
final class TablePersons {

    private final People people;
    private final PeopleRegister register;
    private final PersonSealer sealer;
    private final PersonDesk desk;
    private final Organizations organizations;
    private final Twins twins;
    private final Actor by;
    private final Set<UnitId> own;
    private final Map<ResidentIdNumber, Planned> planned = new HashMap<>();
    private final Map<PersonId, Planned> toWrite = new HashMap<>();
    private final Map<PersonId, Planned> fresh = new HashMap<>();

    TablePersons(
            People people,
            PeopleRegister register,
            PersonSealer sealer,
            PersonDesk desk,
            Organizations organizations,
            Twins twins,
            Actor by) {
        this.people = people;
        this.register = register;
        this.sealer = sealer;
        this.desk = desk;
        this.organizations = organizations;
        this.twins = twins;
        this.by = by;
        own = desk.unitsOf(by);
    }

    /** Somebody to be put in the books, and the unit that keeps them; null for the district. */
    private record Planned(RegisterPerson person, @Nullable UnitId keeper) {}

    /** Who this is; refused at a field of the row where that cannot be told. */
    PersonId known(RegisterPerson person, String nameField, String numberField, Profile profile) {
        ResidentIdNumber number = Objects.requireNonNull(person.idNumber());
        Planned earlier = planned.get(number);
        if (earlier != null) {
            isCalled(person, earlier.person().name(), numberField);
            return earlier.person().id();
        }
        Optional<Person> same = people.byIdNumber(number);
        if (same.isPresent()) {
            isCalled(person, same.get().name(), numberField);
            return same.get().id();
        }
        List<PersonEntry> likely = twins.likely(person);
        if (!likely.isEmpty()) {
            throw Refused.invalid(nameField, Reason.of("volunteers.import.likely", likely.size()));
        }
        Planned one = new Planned(person, keeper(Objects.requireNonNull(profile.area())));
        planned.put(number, one);
        toWrite.put(person.id(), one);
        fresh.put(person.id(), one);
        return person.id();
    }

    private static void isCalled(RegisterPerson person, String name, String numberField) {
        if (!name.equals(person.name())) {
            throw Refused.invalid(numberField, Reason.of("volunteers.refused.id-other-name"));
        }
    }

    boolean isNew(PersonId person) {
        return fresh.containsKey(person);
    }

    /** Refused where somebody else keeps them, or their record lacks what a volunteer's has. */
    void mayBeRegistered(PersonId person) {
        if (!isNew(person)) {
            if (!desk.mayKeep(by, person).isAllowed()) {
                throw Refused.invalid("name", Reason.of("volunteers.refused.kept-elsewhere"));
            }
            if (people.require(person).phone() == null) {
                throw Refused.invalid("phone", Reason.of("volunteers.import.no-phone"));
            }
        }
    }

    /** Puts those of these persons in the books who are not there yet; answers who that was. */
    List<UUID> write(List<PersonId> named) {
        List<Planned> ready = new ArrayList<>();
        new LinkedHashSet<>(named).forEach(person -> {
            Planned one = toWrite.remove(person);
            if (one != null) {
                ready.add(one);
            }
        });
        register.register(
                by.author(),
                ready.stream().map(one -> sealer.prepare(one.person(), true)).toList());
        List<PersonId> ids = ready.stream().map(one -> one.person().id()).toList();
        register.makeFindable(ids);
        for (Planned one : ready) {
            if (one.keeper() != null) {
                desk.entrust(by.author(), one.person().id(), one.keeper());
            }
        }
        return ids.stream().map(PersonId::value).toList();
    }

    /** The community of the area, if who imports keeps persons for it; else the one unit they keep persons for. */
    private @Nullable UnitId keeper(AreaId area) {
        Set<UnitId> communities = organizations.communitiesIn(Set.of(area)).stream()
                .map(Organization::id)
                .filter(unit -> by.isDistrictOfficer() || own.contains(unit))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (!communities.isEmpty()) {
            return communities.iterator().next();
        }
        if (by.isDistrictOfficer()) {
            return null;
        }
        if (own.size() == 1) {
            return own.iterator().next();
        }
        throw Refused.invalid("area", Reason.of("volunteers.import.no-community"));
    }
}
