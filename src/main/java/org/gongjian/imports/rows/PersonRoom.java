package org.gongjian.imports.rows;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.district.FormerRow;
import org.gongjian.identity.Actor;
import org.gongjian.imports.ImportKind;
import org.gongjian.people.PeopleRegister;
import org.gongjian.people.PersonSealer;
import org.springframework.stereotype.Component;

/** The persons of the district. */
@Component
class PersonRoom implements TargetRoom {

    private final PeopleRegister people;
    private final PersonSealer sealer;

    PersonRoom(PeopleRegister people, PersonSealer sealer) {
        this.people = people;
        this.sealer = sealer;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.PEOPLE;
    }

    @Override
    public Target<?> begin(Bounds bounds, boolean writes) {
        return new PersonTarget(people, sealer, bounds, writes);
    }

    @Override
    public Map<UUID, Integer> versions(Collection<UUID> ids) {
        return people.versions(ids);
    }

    @Override
    public Set<UUID> used(Collection<UUID> ids) {
        return people.used(ids);
    }

    @Override
    public void takeBack(Actor by, List<UUID> ids) {
        people.takeBack(by.author(), ids);
    }

    @Override
    public void restore(Actor by, List<FormerRow> former) {
        people.restore(by.author(), former);
    }
}
