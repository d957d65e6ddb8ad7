package org.gongjian.programmes.pillars;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.programmes.Programme;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The pillars of programmes. Everybody may read them; whoever keeps a programme keeps its pillars. */
@Service
@Transactional(readOnly = true)
public class Pillars {

    private final PillarRows rows;
    private final Programmes programmes;
    private final AuditLog audit;

    Pillars(PillarRows rows, Programmes programmes, AuditLog audit) {
        this.rows = rows;
        this.programmes = programmes;
        this.audit = audit;
    }

    /** Adds a pillar; one added already under the id stays as it is. */
    @Transactional
    public PillarId add(Actor by, Pillar pillar) {
        Programme programme = keeper(by, pillar.programme());
        if (rows.add(pillar)) {
            audit.write(by.author(), "added", pillar.id().ref(), changes(null, pillar));
            audit.write(by.author(), "pillar-added", programme.ref());
        }
        return pillar.id();
    }

    /** Makes a pillar what it is given as, if it still is at the version given; it stays with its programme. */
    @Transactional
    public void change(Actor by, Pillar pillar) {
        Pillar before = rows.byId(pillar.id())
                .filter(old -> old.programme().equals(pillar.programme()))
                .orElseThrow(Refused::missing);
        Programme programme = keeper(by, before.programme());
        String[] changed = changes(before, pillar);
        if (changed.length == 0) {
            return;
        }
        if (!rows.change(pillar)) {
            throw Refused.stale();
        }
        audit.write(by.author(), "changed", pillar.id().ref(), changed);
        audit.write(by.author(), "pillar-changed", programme.ref());
    }

    public Optional<Pillar> byId(PillarId id) {
        return rows.byId(id);
    }

    /** In their order. */
    public List<Pillar> of(ProgrammeId programme) {
        return rows.of(programme);
    }

    /** Every pillar, programme by programme. */
    public List<Pillar> all() {
        return rows.all();
    }

    private Programme keeper(Actor by, ProgrammeId id) {
        Programme programme = programmes.byId(id).orElseThrow(Refused::missing);
        programmes.mayChange(by, programme).orForbid();
        return programme;
    }

    private static String[] changes(@Nullable Pillar before, Pillar after) {
        List<String> changed = new ArrayList<>();
        note(changed, "position", before, after, Pillar::position);
        note(changed, "name", before, after, Pillar::name);
        note(changed, "aim", before, after, Pillar::aim);
        return changed.toArray(String[]::new);
    }

    private static void note(
            List<String> changed,
            String field,
            @Nullable Pillar before,
            Pillar after,
            Function<Pillar, @Nullable Object> fact) {
        if (!Objects.equals(before == null ? null : fact.apply(before), fact.apply(after))) {
            changed.add(field);
        }
    }
}
