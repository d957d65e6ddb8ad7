package org.gongjian.claims.rounds;

import java.util.LinkedHashSet;
import java.util.Set;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.programmes.Programme;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells open walls that what they show changed: a programme's own, and those of what it belongs to, which show it too. */
@Component
public class WallNews {

    /** What a wall is called where changes are told. */
    public static final String KIND = "wall";

    private final Programmes programmes;
    private final AuditLog audit;

    WallNews(Programmes programmes, AuditLog audit) {
        this.programmes = programmes;
        this.audit = audit;
    }

    /** @param programme null where what changed hangs on no wall */
    public void changed(Author by, @Nullable ProgrammeId programme) {
        Set<ProgrammeId> walls = new LinkedHashSet<>();
        for (ProgrammeId one = programme; one != null && walls.add(one); ) {
            one = programmes.byId(one).map(Programme::parent).orElse(null);
        }
        walls.forEach(wall -> audit.write(by, "changed", new RecordRef(KIND, wall.value())));
    }
}
