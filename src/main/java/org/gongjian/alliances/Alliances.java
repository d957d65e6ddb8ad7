package org.gongjian.alliances;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.gongjian.identity.Authority;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Alliances of units, open to everybody. */
@Service
@Transactional
public class Alliances {

    /** The kind of a {@link RecordRef} to an alliance. */
    public static final String KIND = "alliance";

    private final AllianceRows rows;
    private final Authority authority;
    private final KnownUnits units;
    private final AuditLog audit;
    private final Clock clock;
    private final Today today;

    Alliances(AllianceRows rows, Authority authority, KnownUnits units, AuditLog audit, Clock clock, Today today) {
        this.rows = rows;
        this.authority = authority;
        this.units = units;
        this.audit = audit;
        this.clock = clock;
        this.today = today;
    }

    /** Founds an alliance; the founder's own people and their officers may. Sent twice it founds one. */
    public AllianceId found(Actor by, DescribeAlliance alliance) {
        units.check(alliance);
        mayKeep(by, alliance.founder()).orForbid();
        if (rows.add(alliance.id(), by.author(), clock.instant())) {
            rows.write(alliance, 1);
            audit.write(by.authorFor(alliance.founder()), "founded", ref(alliance.id()));
        } else if (!rows.isBy(alliance.id(), by.author())) {
            throw Refused.stale();
        }
        return alliance.id();
    }

    /** Writes a new edition of an alliance; refused as stale where there is a newer one than {@code version}. */
    public void change(Actor by, DescribeAlliance alliance, int version) {
        Alliance now = require(alliance.id());
        units.check(alliance);
        mayKeep(by, now.founder()).and(mayKeep(by, alliance.founder())).orForbid();
        if (!rows.advance(alliance.id(), version)) {
            throw Refused.stale();
        }
        rows.write(alliance, version + 1);
        audit.write(by.authorFor(now.founder()), "changed", ref(alliance.id()), changed(now, alliance));
    }

    /** Who may keep the list of an alliance's members. */
    @Transactional(readOnly = true)
    public Verdict mayKeep(Actor by, UnitId founder) {
        return authority.mayActFor(by, founder);
    }

    @Transactional(readOnly = true)
    public Optional<Alliance> byId(AllianceId id) {
        return rows.byId(id);
    }

    /** An alliance that is not here is a fault of the address: 404. */
    @Transactional(readOnly = true)
    public Alliance require(AllianceId id) {
        return byId(id).orElseThrow(Refused::missing);
    }

    /** Newest first; {@code before} is the last of the page before, or null for the first page. */
    @Transactional(readOnly = true)
    public List<Alliance> latest(@Nullable AllianceId before, int atMost) {
        return rows.load(rows.latest(before == null ? null : before.value(), atMost));
    }

    /** Those a unit founded, or belongs or belonged to; newest first. */
    @Transactional(readOnly = true)
    public List<Alliance> of(UnitId unit) {
        return rows.load(rows.of(unit));
    }

    /** How many units found or belong to an alliance today; each is counted once. */
    @Transactional(readOnly = true)
    public long countUnits() {
        return rows.countUnits(today.date());
    }

    @Transactional(readOnly = true)
    public List<Alliance> all(Collection<AllianceId> ids) {
        List<UUID> values = ids.stream().map(AllianceId::value).distinct().toList();
        return rows.load(values);
    }

    /** Today in the district's zone. */
    @Transactional(readOnly = true)
    public LocalDate today() {
        return today.date();
    }

    public static RecordRef ref(AllianceId id) {
        return new RecordRef(KIND, id.value());
    }

    private static String[] changed(Alliance now, DescribeAlliance then) {
        List<String> fields = new ArrayList<>();
        if (!now.name().equals(then.name())) {
            fields.add("name");
        }
        if (!Objects.equals(now.meaning(), then.meaning())) {
            fields.add("meaning");
        }
        if (!now.founder().equals(then.founder())) {
            fields.add("founder");
        }
        if (!now.members().equals(then.members())) {
            fields.add("members");
        }
        return fields.toArray(String[]::new);
    }
}
