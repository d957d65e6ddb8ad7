package org.gongjian.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.gongjian.audit.sealing.Sealed;
import org.gongjian.audit.sealing.SealedRows;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The lines as the chain reads them. */
@Repository
class SealedLines implements SealedRows<SealedLine> {

    private static final String SHEAF = """
            coalesce(sheaf.size - 1, 0) as others,
                   encode(sha256(convert_to(array_to_string(sheaf.subjects, ' '), 'UTF8')), 'hex') as sheaf
            """;

    private final JdbcClient jdbc;

    SealedLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<SealedLine> settled(String from, String below, int atMost) {
        return jdbc.sql("""
                select line.id, line.at, line.account_id, line.mandate_id, line.verb, line.subject_kind, line.subject_id,
                       line.fields, line.result,
                """ + SHEAF + """
                  from audit_line line left join audit_sheaf sheaf on sheaf.line_id = line.id
                 where line.tx >= cast(:from as xid8) and line.tx < cast(:below as xid8)
                   and not exists (select from audit_seal seal where seal.line_id = line.id)
                 order by line.tx, line.id
                 limit :atMost
                """)
                .param("from", from)
                .param("below", below)
                .param("atMost", atMost)
                .query(SealedLine::of)
                .list();
    }

    @Override
    public List<Sealed<SealedLine>> sealed(long after, int atMost) {
        return jdbc.sql("""
                select seal.position, seal.hash, line.id, line.at, line.account_id, line.mandate_id, line.verb,
                       line.subject_kind, line.subject_id, line.fields, line.result,
                """ + SHEAF + """
                  from audit_seal seal join audit_line line on line.id = seal.line_id
                  left join audit_sheaf sheaf on sheaf.line_id = line.id
                 where seal.position > :after
                 order by seal.position
                 limit :atMost
                """)
                .param("after", after)
                .param("atMost", atMost)
                .query(Sealed.mapper(SealedLine::of))
                .list();
    }

    @Override
    public long count() {
        return jdbc.sql("select count(*) from audit_line").query(Long.class).single();
    }

    @Override
    public UUID id(SealedLine sealed) {
        return sealed.line().id();
    }

    @Override
    public List<? extends @Nullable Object> fields(SealedLine sealed) {
        AuditLine line = sealed.line();
        List<@Nullable Object> fields = new ArrayList<>();
        fields.add(line.id());
        fields.add(line.at());
        fields.add(line.author().account());
        fields.add(line.author().mandate());
        fields.add(line.verb());
        fields.add(line.subject().kind());
        fields.add(line.subject().id());
        fields.addAll(line.fields());
        fields.add(line.result());
        if (sealed.sheaf() != null) {
            fields.add(sealed.sheaf());
        }
        return fields;
    }
}
