package org.gongjian.imports.rows;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.district.Areas;
import org.gongjian.district.FormerRow;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.Actor;
import org.gongjian.imports.ImportKind;
import org.gongjian.organizations.OrganizationRegister;
import org.gongjian.people.PeopleRegister;
import org.gongjian.people.PersonSealer;
import org.gongjian.places.PlaceRegister;
import org.springframework.stereotype.Component;

/** The rooms that take rows, and take them back. */
@Component
public class Targets {

    private final PeopleRegister people;
    private final PersonSealer sealer;
    private final OrganizationRegister organizations;
    private final PlaceRegister places;
    private final Areas areas;
    private final Wordings wordings;

    Targets(
            PeopleRegister people,
            PersonSealer sealer,
            OrganizationRegister organizations,
            PlaceRegister places,
            Areas areas,
            Wordings wordings) {
        this.people = people;
        this.sealer = sealer;
        this.organizations = organizations;
        this.places = places;
        this.areas = areas;
        this.wordings = wordings;
    }

    /**
     * For one reading of one table, in one transaction.
     *
     * @param writes whether the rows are to be written, and not only compared
     */
    public Target<?> begin(ImportKind kind, Bounds bounds, boolean writes) {
        return switch (kind) {
            case PEOPLE -> new PersonTarget(people, sealer, bounds, writes);
            case ORGANIZATIONS ->
                new OrganizationTarget(organizations, new AreaWords(areas.paths(), bounds), wordings, bounds);
            case PLACES ->
                new PlaceTarget(places, organizations.known(), new AreaWords(areas.paths(), bounds), wordings, bounds);
        };
    }

    public Map<UUID, Integer> versions(ImportKind kind, Collection<UUID> ids) {
        return switch (kind) {
            case PEOPLE -> people.versions(ids);
            case ORGANIZATIONS -> organizations.versions(ids);
            case PLACES -> places.versions(ids);
        };
    }

    public Set<UUID> used(ImportKind kind, Collection<UUID> ids) {
        return switch (kind) {
            case PEOPLE -> people.used(ids);
            case ORGANIZATIONS -> organizations.used(ids);
            case PLACES -> places.used(ids);
        };
    }

    public void takeBack(ImportKind kind, Actor by, List<UUID> ids) {
        switch (kind) {
            case PEOPLE -> people.takeBack(by.author(), ids);
            case ORGANIZATIONS -> organizations.takeBack(by, ids);
            case PLACES -> places.takeBack(by, ids);
        }
    }

    public void restore(ImportKind kind, Actor by, List<FormerRow> former) {
        switch (kind) {
            case PEOPLE -> people.restore(by.author(), former);
            case ORGANIZATIONS -> organizations.restore(by, former);
            case PLACES -> places.restore(by, former);
        }
    }
}
