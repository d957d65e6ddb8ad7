package org.gongjian.volunteers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.gongjian.people.PeopleRegister;
import org.gongjian.people.Person;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonSealer;
import org.gongjian.people.RegisterPerson;
import org.gongjian.people.ResidentIdNumber;
import org.gongjian.personal.PersonDesk;
import org.jspecify.annotations.Nullable;

/** Who the rows of one table are: those in the books, and those to be put there, each once however many rows name them. */
final class TablePersons {

    private final PeopleRegister register;
    private final PersonSealer sealer;
    private final PersonDesk desk;
    private final Organizations organizations;
    private final Actor by;
    private final Set<UnitId> own;
    private final Map<ResidentIdNumber, Planned> planned = new HashMap<>();
    private final Map<PersonId, Planned> toWrite = new HashMap<>();
    private final Map<AreaId, Set<UnitId>> communities = new HashMap<>();
    private Map<ResidentIdNumber, Person> there = Map.of();
    private Map<PersonId, Integer> twins = Map.of();
    private Set<PersonId> kept = Set.of();

    TablePersons(PeopleRegister register, PersonSealer sealer, PersonDesk desk, Organizations organizations, Actor by) {
        this.register = register;
        this.sealer = sealer;
        this.desk = desk;
        this.organizations = organizations;
        this.by = by;
        own = desk.unitsOf(by);
    }

    /** Somebody to be put in the books, and the unit that keeps them; null for the district. */
    private record Planned(RegisterPerson person, @Nullable UnitId keeper) {}

    /** Looks these up in the books, in a few statements for all of them: {@link #known} asks the books no more. */
    void lookUp(Collection<RegisterPerson> named) {
        List<RegisterPerson> unplanned = named.stream()
                .filter(person -> !planned.containsKey(number(person)))
                .toList();
        there = register.byIdNumber(
                unplanned.stream().map(TablePersons::number).collect(Collectors.toUnmodifiableSet()));
        twins = register.twins(unplanned.stream()
                .filter(person -> !there.containsKey(number(person)))
                .toList());
        kept = desk.kept(by, ids());
    }

    /** Those of the books who were found. */
    Set<PersonId> ids() {
        return there.values().stream().map(Person::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Who this is, of those who were looked up; refused at a field of the row where that cannot be told. */
    PersonId known(RegisterPerson person, String nameField, String numberField, Profile profile) {
        ResidentIdNumber number = number(person);
        Planned earlier = planned.get(number);
        if (earlier != null) {
            isCalled(person, earlier.person().name(), numberField);
            return earlier.person().id();
        }
        Person same = there.get(number);
        if (same != null) {
            isCalled(person, same.name(), numberField);
            if (!number.masked().equals(same.idNumber())) {
                throw Refused.invalid(numberField, Reason.of("volunteers.import.other-number"));
            }
            return same.id();
        }
        int likely = twins.getOrDefault(person.id(), 0);
        if (likely > 0) {
            throw Refused.invalid(nameField, Reason.of("volunteers.import.likely", likely));
        }
        Planned one = new Planned(person, keeper(Objects.requireNonNull(profile.area())));
        planned.put(number, one);
        toWrite.put(person.id(), one);
        return person.id();
    }

    private static ResidentIdNumber number(RegisterPerson person) {
        return Objects.requireNonNull(person.idNumber());
    }

    private static void isCalled(RegisterPerson person, String name, String numberField) {
        if (!name.equals(person.name())) {
            throw Refused.invalid(numberField, Reason.of("volunteers.refused.id-other-name"));
        }
    }

    /** Refused where somebody else keeps them, or their record lacks what a volunteer's has. */
    void mayBeRegistered(RegisterPerson person) {
        Person same = there.get(number(person));
        if (same != null) {
            if (!kept.contains(same.id())) {
                throw Refused.invalid("name", Reason.of("volunteers.refused.kept-elsewhere"));
            }
            if (same.phone() == null) {
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
        if (ready.isEmpty()) {
            return List.of();
        }
        register.register(
                by.author(),
                ready.stream().map(one -> sealer.prepare(one.person(), true)).toList());
        List<PersonId> ids = ready.stream().map(one -> one.person().id()).toList();
        register.makeFindable(ids);
        Map<PersonId, UnitId> keepers = new HashMap<>();
        for (Planned one : ready) {
            if (one.keeper() != null) {
                keepers.put(one.person().id(), one.keeper());
            }
        }
        desk.entrust(by.author(), keepers);
        return ids.stream().map(PersonId::value).toList();
    }

    /** The community of the area, if who imports keeps persons for it; else the one unit they keep persons for. */
    private @Nullable UnitId keeper(AreaId area) {
        Set<UnitId> communities = communities(area);
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

    private Set<UnitId> communities(AreaId area) {
        return communities.computeIfAbsent(
                area,
                one -> organizations.communitiesIn(Set.of(one)).stream()
                        .map(Organization::id)
                        .filter(unit -> by.isDistrictOfficer() || own.contains(unit))
                        .collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
