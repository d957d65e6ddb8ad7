package org.gongjian.organizations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.AreaId;
import org.gongjian.district.Areas;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.identity.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The units of the current district and their facts. Everybody may read them. */
@Service
@Transactional(readOnly = true)
public class Organizations {

    private static final FindOrganizations COMMUNITIES = new FindOrganizations(Organization.Kind.COMMUNITY, null, null);

    private final OrganizationRows rows;
    private final OrganizationPermissions permissions;
    private final Units units;
    private final Areas areas;
    private final AuditLog audit;

    Organizations(
            OrganizationRows rows, OrganizationPermissions permissions, Units units, Areas areas, AuditLog audit) {
        this.rows = rows;
        this.permissions = permissions;
        this.units = units;
        this.areas = areas;
        this.audit = audit;
    }

    /** Registers a unit; one registered already under the id stays as it is. */
    @Transactional
    public UnitId register(Actor by, RegisterOrganization command) {
        Organization organization = command.organization(permissions.communityOf(by));
        checkReferences(organization);
        permissions.mayRegister(by, organization).orForbid();
        if (rows.byId(organization.id()).isPresent()) {
            return organization.id();
        }
        checkCode(organization);
        units.register(organization.id(), organization.area());
        if (!rows.add(organization)) {
            return rows.byId(organization.id()).map(Organization::id).orElseThrow(Organizations::codeTakenMeanwhile);
        }
        audit.write(by.author(), "registered", organization.ref(), OrganizationChanges.between(null, organization));
        return organization.id();
    }

    /** Makes a unit what it is given as, if it still is at the version given. */
    @Transactional
    public void change(Actor by, Organization organization) {
        Organization before = rows.byId(organization.id()).orElseThrow(Refused::missing);
        permissions.mayChange(by, before).orForbid();
        checkReferences(organization);
        permissions.mayMake(by, before, organization).orForbid();
        String[] changed = OrganizationChanges.between(before, organization);
        if (changed.length == 0) {
            return;
        }
        checkCode(organization);
        try {
            if (!rows.change(organization)) {
                throw Refused.stale();
            }
        } catch (DuplicateKeyException meanwhile) {
            throw codeTakenMeanwhile();
        }
        units.register(organization.id(), organization.area());
        audit.write(by.author(), "changed", organization.ref(), changed);
    }

    public Optional<Organization> byId(UnitId id) {
        return rows.byId(id);
    }

    /** Every unit, oldest first. */
    public List<Organization> all() {
        return rows.all();
    }

    public boolean haveCommunity() {
        return !rows.find(COMMUNITIES, null, null, 1).isEmpty();
    }

    public List<Organization> communities() {
        return rows.find(COMMUNITIES, null, null, Integer.MAX_VALUE);
    }

    /** How many communities there are. */
    public long countCommunities() {
        return rows.count(COMMUNITIES, null);
    }

    /** The communities of some areas, not of those below them. */
    public List<Organization> communitiesIn(Set<AreaId> some) {
        return rows.find(COMMUNITIES, some, null, Integer.MAX_VALUE);
    }

    /** How many units there are. */
    public long count() {
        return rows.count(FindOrganizations.all(), null);
    }

    /** The units that are directly part of one. */
    public List<Organization> partsOf(UnitId unit) {
        return rows.partsOf(unit);
    }

    public List<Organization> byIds(Collection<UnitId> ids) {
        return rows.byIds(ids);
    }

    public Map<UnitId, Localized> names(Collection<UnitId> ids) {
        return rows.byIds(ids).stream().collect(Collectors.toUnmodifiableMap(Organization::id, Organization::name));
    }

    /** Short names where there are any. */
    public Map<UnitId, Localized> shortNames(Collection<UnitId> ids) {
        return rows.byIds(ids).stream().collect(Collectors.toUnmodifiableMap(Organization::id, Organization::called));
    }

    /**
     * One page of a list, oldest first.
     *
     * @param after the last unit of the page before, or null for the first page
     */
    public OrganizationPage find(FindOrganizations wanted, @Nullable UnitId after, int atMost) {
        Set<AreaId> within = wanted.area() == null ? null : areas.withAllBelow(wanted.area());
        List<Organization> found = rows.find(wanted, within, after, atMost + 1);
        boolean more = found.size() > atMost;
        List<Organization> page = more ? found.subList(0, atMost) : found;
        return new OrganizationPage(
                page, rows.count(wanted, within), more ? page.getLast().id() : null);
    }

    public Verdict mayRegisterSome(Actor actor) {
        return permissions.mayRegisterSome(actor);
    }

    public Verdict mayChange(Actor actor, Organization organization) {
        return permissions.mayChange(actor, organization);
    }

    private void checkReferences(Organization organization) {
        if (organization.area() != null) {
            Verdict.require(!areas.withAllBelow(organization.area()).isEmpty(), Reason.of("frame.fault.unknown"))
                    .orRefuse("area");
        }
        if (organization.parent() != null) {
            Verdict.require(rows.byId(organization.parent()).isPresent(), Reason.of("frame.fault.unknown"))
                    .orRefuse("parent");
            Verdict.require(
                            !rows.isWithin(organization.parent(), organization.id()),
                            Reason.of("organizations.parent.circle"))
                    .orRefuse("parent");
        }
    }

    private void checkCode(Organization organization) {
        if (organization.code() != null) {
            rows.byCode(organization.code())
                    .filter(other -> !other.id().equals(organization.id()))
                    .ifPresent(other -> {
                        throw Refused.invalid("code", Reason.of("organizations.code.taken", other.name()));
                    });
        }
    }

    private static Refused codeTakenMeanwhile() {
        return Refused.invalid("code", Reason.of("organizations.code.taken.meanwhile"));
    }
}
