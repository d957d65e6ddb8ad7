package org.gongjian.organizations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.FormerRow;
import org.gongjian.district.Reason;
import org.gongjian.district.ReferencedRows;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.identity.Units;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Many units at once, in the caller's transaction: the rules of {@link Organizations}, one statement for all of them, an audit
 * line for each.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class OrganizationRegister {

    private final OrganizationRows rows;
    private final OrganizationBatches batches;
    private final OrganizationPermissions permissions;
    private final Units units;
    private final ReferencedRows references;
    private final AuditLog audit;

    OrganizationRegister(
            OrganizationRows rows,
            OrganizationBatches batches,
            OrganizationPermissions permissions,
            Units units,
            ReferencedRows references,
            AuditLog audit) {
        this.rows = rows;
        this.batches = batches;
        this.permissions = permissions;
        this.units = units;
        this.references = references;
        this.audit = audit;
    }

    /** Everything here, to compare many rows with. */
    public KnownOrganizations known() {
        return new KnownOrganizations(rows.all());
    }

    public Verdict mayRegister(Actor actor, RegisterOrganization row) {
        return permissions.mayRegister(actor, row.organization(null));
    }

    /** Whether somebody may make of a unit what a row says; a unit is never part of one that is part of it. */
    public Verdict mayChange(Actor actor, Organization before, Organization after) {
        return permissions
                .mayChange(actor, before)
                .and(permissions.mayMake(actor, before, after))
                .and(Verdict.require(
                        after.parent() == null
                                || after.parent().equals(before.parent())
                                || !rows.isWithin(after.parent(), after.id()),
                        Reason.of("organizations.parent.circle")));
    }

    /** Registers units that were found to be new. */
    public void register(Actor by, List<RegisterOrganization> commands) {
        UnitId community = permissions.communityOf(by);
        List<Organization> organizations = commands.stream()
                .map(command -> command.organization(community))
                .toList();
        organizations.forEach(one -> permissions.mayRegister(by, one).orForbid());
        units.registerAll(organizations.stream()
                .map(one -> new Units.Placed(one.id(), one.area()))
                .toList());
        batches.add(organizations);
        audit.writeAll(
                by.author(),
                "registered",
                organizations.stream()
                        .map(one -> new AuditLog.Subject(one.ref(), List.of(OrganizationChanges.between(null, one))))
                        .toList());
    }

    /** Makes units what they are given as, if they still are at their versions; answers what they were. */
    public List<FormerRow> change(Actor by, List<Organization> after) {
        List<UUID> ids = after.stream().map(one -> one.id().value()).toList();
        Map<UnitId, Organization> before = new HashMap<>();
        rows.byIds(after.stream().map(Organization::id).toList()).forEach(one -> before.put(one.id(), one));
        List<AuditLog.Subject> subjects = new ArrayList<>();
        for (Organization one : after) {
            Organization was = before.get(one.id());
            if (was == null || was.version() != one.version()) {
                throw Refused.stale();
            }
            mayChange(by, was, one).orForbid();
            subjects.add(new AuditLog.Subject(one.ref(), List.of(OrganizationChanges.between(was, one))));
        }
        List<FormerRow> former = batches.rows(ids);
        if (batches.change(after) != after.size()) {
            throw Refused.stale();
        }
        units.registerAll(after.stream()
                .map(one -> new Units.Placed(one.id(), one.area()))
                .toList());
        audit.writeAll(by.author(), "changed", subjects);
        return former;
    }

    /** The versions of those that are here. */
    public Map<UUID, Integer> versions(Collection<UUID> ids) {
        return batches.versions(ids);
    }

    /** Those that some record names. */
    public Set<UUID> used(Collection<UUID> ids) {
        Set<UUID> used = references.among("organization", "unit", ids, Set.of());
        used.addAll(references.among("unit", "unit", ids, Set.of("organization.id")));
        return used;
    }

    /** Takes back units that nothing names and nobody changed since they were registered. */
    public void takeBack(Actor by, List<UUID> ids) {
        if (batches.takeBack(ids) != ids.size()
                || units.takeBack(ids.stream().map(UnitId::new).toList()) != ids.size()) {
            throw Refused.conflict(Reason.of("organizations.take-back.used"));
        }
        audit.writeAll(by.author(), "taken-back", subjects(ids));
    }

    /** Makes units what they were, if nobody changed them since. */
    public void restore(Actor by, List<FormerRow> former) {
        if (batches.restore(former) != former.size()) {
            throw Refused.stale();
        }
        audit.writeAll(
                by.author(),
                "restored",
                subjects(former.stream().map(FormerRow::id).toList()));
    }

    private static List<AuditLog.Subject> subjects(List<UUID> ids) {
        return ids.stream()
                .map(id -> new AuditLog.Subject(new UnitId(id).ref(), List.of()))
                .toList();
    }
}
