package org.gongjian.programmes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.identity.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The brands, programmes and series of the current district. Everybody may read them. */
@Service
@Transactional(readOnly = true)
public class Programmes {

    /** The highest grade of a brand. */
    public static final int MOST_STARS = 5;

    private final ProgrammeRows rows;
    private final ProgrammePermissions permissions;
    private final Units units;
    private final AuditLog audit;

    Programmes(ProgrammeRows rows, ProgrammePermissions permissions, Units units, AuditLog audit) {
        this.rows = rows;
        this.permissions = permissions;
        this.units = units;
        this.audit = audit;
    }

    /** Adds a programme; one added already under the id stays as it is. */
    @Transactional
    public ProgrammeId add(Actor by, AddProgramme command) {
        Programme programme = command.programme();
        checkReferences(programme);
        permissions.mayKeep(by, programme.owner()).orForbid();
        if (rows.add(programme)) {
            audit.write(by.author(), "added", programme.ref(), changes(null, programme));
        }
        return programme.id();
    }

    /** Makes a programme what it is given as, if it still is at the version given. */
    @Transactional
    public void change(Actor by, Programme programme) {
        Programme before = rows.byId(programme.id()).orElseThrow(Refused::missing);
        permissions.mayKeep(by, before.owner()).orForbid();
        checkReferences(programme);
        permissions.mayKeep(by, programme.owner()).orForbid();
        String[] changed = changes(before, programme);
        if (changed.length == 0) {
            return;
        }
        if (!rows.change(programme)) {
            throw Refused.stale();
        }
        audit.write(by.author(), "changed", programme.ref(), changed);
    }

    public Optional<Programme> byId(ProgrammeId id) {
        return rows.byId(id);
    }

    /** Every programme, oldest first. */
    public List<Programme> all() {
        return rows.all();
    }

    /** What a brand or programme directly holds. */
    public List<Programme> in(ProgrammeId parent) {
        return rows.in(parent);
    }

    /** A programme and all that lies in it, at any depth. */
    public Set<ProgrammeId> within(ProgrammeId programme) {
        return Set.copyOf(rows.within(programme));
    }

    public List<Programme> of(UnitId owner) {
        return rows.of(owner);
    }

    public Map<ProgrammeId, Localized> names(Collection<ProgrammeId> ids) {
        return rows.byIds(ids).stream().collect(Collectors.toUnmodifiableMap(Programme::id, Programme::name));
    }

    /**
     * One page of a list, oldest first.
     *
     * @param after the last programme of the page before, or null for the first page
     */
    public ProgrammePage find(FindProgrammes wanted, @Nullable ProgrammeId after, int atMost) {
        List<Programme> found = rows.find(wanted, after, atMost + 1);
        boolean more = found.size() > atMost;
        List<Programme> page = more ? found.subList(0, atMost) : found;
        return new ProgrammePage(page, rows.count(wanted), more ? page.getLast().id() : null);
    }

    /** How many a list shows in all. */
    public long count(FindProgrammes wanted) {
        return rows.count(wanted);
    }

    public Verdict mayAddSome(Actor actor) {
        return permissions.mayAddSome(actor);
    }

    /** Whether there is a programme that somebody keeps. */
    public boolean keepsAny(Actor actor) {
        return permissions.mayAddSome(actor).isAllowed()
                && rows.all().stream()
                        .anyMatch(programme -> mayChange(actor, programme).isAllowed());
    }

    public Verdict mayChange(Actor actor, Programme programme) {
        return permissions.mayKeep(actor, programme.owner());
    }

    private void checkReferences(Programme programme) {
        if (programme.stars() != null) {
            Verdict.require(programme.kind() == Programme.Kind.BRAND, Reason.of("programmes.stars.brand"))
                    .orRefuse("stars");
            Verdict.require(
                            programme.stars() >= 1 && programme.stars() <= MOST_STARS,
                            Reason.of("programmes.stars.range", MOST_STARS))
                    .orRefuse("stars");
        }
        if (programme.owner() != null) {
            Verdict.require(units.byId(programme.owner()).isPresent(), Reason.of("frame.fault.unknown"))
                    .orRefuse("owner");
        }
        if (programme.parent() != null) {
            Verdict.require(rows.byId(programme.parent()).isPresent(), Reason.of("frame.fault.unknown"))
                    .orRefuse("parent");
            Verdict.require(!rows.isWithin(programme.parent(), programme.id()), Reason.of("programmes.parent.circle"))
                    .orRefuse("parent");
        }
    }

    private static String[] changes(@Nullable Programme before, Programme after) {
        List<String> changed = new ArrayList<>();
        note(changed, "kind", before, after, Programme::kind);
        note(changed, "name", before, after, Programme::name);
        note(changed, "other-name", before, after, Programme::otherName);
        note(changed, "aim", before, after, Programme::aim);
        note(changed, "motto", before, after, Programme::motto);
        note(changed, "stars", before, after, Programme::stars);
        note(changed, "owner", before, after, Programme::owner);
        note(changed, "parent", before, after, Programme::parent);
        return changed.toArray(String[]::new);
    }

    private static void note(
            List<String> changed,
            String field,
            @Nullable Programme before,
            Programme after,
            Function<Programme, @Nullable Object> fact) {
        if (!Objects.equals(before == null ? null : fact.apply(before), fact.apply(after))) {
            changed.add(field);
        }
    }
}
