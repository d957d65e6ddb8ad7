package org.gongjian.audit;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Records of which one line tells together, as rows: a sheaf for each such line. */
@Repository
class Sheaves {

    /** As the database sorts them: the time they were made comes first. */
    static final Comparator<UUID> BY_TIME = (one, other) -> {
        int high = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return high != 0 ? high : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    private final JdbcClient jdbc;

    Sheaves(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param sorted two at least */
    void add(AuditLine line, List<UUID> sorted) {
        jdbc.sql("""
                insert into audit_sheaf (line_id, subject_kind, first_id, last_id, size, subjects)
                values (:line, :kind, :first, :last, :size, :subjects)
                """)
                .param("line", line.id())
                .param("kind", line.subject().kind())
                .param("first", sorted.getFirst())
                .param("last", sorted.getLast())
                .param("size", sorted.size())
                .param("subjects", sorted.toArray(UUID[]::new))
                .update();
    }
}
