package org.gongjian.publishing.contributors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.Role;
import org.gongjian.organizations.Organizations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the people that by-lines name: each is typed once and chosen afterwards. */
@Service
@Transactional
public class Contributors {

    private final ContributorRows rows;
    private final Authority authority;
    private final Organizations organizations;
    private final AuditLog audit;

    Contributors(ContributorRows rows, Authority authority, Organizations organizations, AuditLog audit) {
        this.rows = rows;
        this.authority = authority;
        this.organizations = organizations;
        this.audit = audit;
    }

    /** Adding the same id again changes nothing. */
    public ContributorId add(Actor by, Contributor contributor) {
        mayKeep(by).orForbid();
        checkUnit(contributor);
        if (rows.add(contributor, by.author().account())) {
            audit.write(by.author(), "added", contributor.id().ref());
        }
        return contributor.id();
    }

    /** Makes a contributor what it is given as, if it still is at the version given. */
    public void change(Actor by, Contributor contributor) {
        mayKeep(by).orForbid();
        Contributor before = require(contributor.id());
        checkUnit(contributor);
        List<String> fields = differences(before, contributor);
        if (fields.isEmpty()) {
            return;
        }
        if (!rows.change(contributor)) {
            throw Refused.stale();
        }
        audit.write(by.author(), "changed", contributor.id().ref(), fields.toArray(String[]::new));
    }

    @Transactional(readOnly = true)
    public List<Contributor> all() {
        return rows.all();
    }

    @Transactional(readOnly = true)
    public Contributor require(ContributorId id) {
        return rows.byId(id).orElseThrow(Refused::missing);
    }

    /** By-lines as they are printed: a person once, in the order given, with everything the person is named as. */
    @Transactional(readOnly = true)
    public List<Credited> credited(List<ByLine> byLines) {
        Map<ContributorId, List<Credit>> credits = new LinkedHashMap<>();
        byLines.forEach(line -> credits.computeIfAbsent(line.contributor(), id -> new ArrayList<>())
                .add(line.credit()));
        Map<ContributorId, Contributor> known = known(credits.keySet());
        return credits.entrySet().stream()
                .flatMap(entry -> Optional.ofNullable(known.get(entry.getKey())).stream()
                        .map(contributor -> new Credited(contributor.name(), entry.getValue())))
                .toList();
    }

    /** Refuses by-lines of people who are not here, or as something they are not known for. */
    @Transactional(readOnly = true)
    public void check(List<ByLine> byLines) {
        Map<ContributorId, Contributor> known =
                known(byLines.stream().map(ByLine::contributor).toList());
        boolean allKnown = byLines.stream().allMatch(line -> {
            Contributor contributor = known.get(line.contributor());
            return contributor != null && contributor.credits().contains(line.credit());
        });
        Verdict.require(allKnown, Reason.of("frame.fault.unknown")).orRefuse("byLines");
        Verdict.require(
                        byLines.stream().distinct().count() == byLines.size(),
                        Reason.of("publishing.contributor.twice"))
                .orRefuse("byLines");
    }

    /** Editors and district officers, and coordinators, who draft. */
    public Verdict mayKeep(Actor by) {
        return authority.mayPublish(by).isAllowed() || by.has(Role.COORDINATOR) || by.has(Role.STREET_OFFICER)
                ? Verdict.allowed()
                : Verdict.refused(Reason.of("publishing.refused.contributors"));
    }

    private Map<ContributorId, Contributor> known(Collection<ContributorId> ids) {
        return rows.byIds(ids.stream().distinct().toList()).stream()
                .collect(Collectors.toMap(Contributor::id, Function.identity()));
    }

    private void checkUnit(Contributor contributor) {
        Verdict.require(
                        contributor.unit() == null
                                || organizations.byId(contributor.unit()).isPresent(),
                        Reason.of("frame.fault.unknown"))
                .orRefuse("unit");
    }

    private static List<String> differences(Contributor before, Contributor now) {
        List<String> fields = new ArrayList<>();
        if (!before.name().equals(now.name())) {
            fields.add("name");
        }
        if (!Objects.equals(before.unit(), now.unit())) {
            fields.add("unit");
        }
        if (!before.credits().equals(now.credits())) {
            fields.add("credits");
        }
        return fields;
    }
}
