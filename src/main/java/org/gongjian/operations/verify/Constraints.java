package org.gongjian.operations.verify;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.operations.backup.file.Watcher;

/**
 * What the tables promise, asked again row by row: a constraint may have been added without looking at the rows that were
 * there, or its guard may have been switched off for a while.
 */
record Constraints(Connection everyDistrict) {

    /** For each foreign key a question that counts the rows whose reference leads nowhere. */
    private static final String REFERENCES = """
            select k.conrelid::regclass || ' ' || k.conname || ' to ' || k.confrelid::regclass,
                   format('select count(*) from only %s child where %s and not exists (select from %s parent where %s)',
                       k.conrelid::regclass,
                       (select string_agg(format('child.%I is not null', a.attname), ' and ')
                          from unnest(k.conkey) n join pg_attribute a on a.attrelid = k.conrelid and a.attnum = n),
                       k.confrelid::regclass,
                       (select string_agg(format('parent.%I = child.%I', there.attname, here.attname), ' and ')
                          from unnest(k.conkey, k.confkey) n (here, there)
                          join pg_attribute here on here.attrelid = k.conrelid and here.attnum = n.here
                          join pg_attribute there on there.attrelid = k.confrelid and there.attnum = n.there))
              from pg_constraint k
             where k.contype = 'f' and k.conparentid = 0 and k.connamespace = 'public'::regnamespace
             order by 1
            """;

    /** For each table a question that counts the rows which do not meet a condition of it. */
    private static final String CONDITIONS = """
            select k.conrelid::regclass || ' ' || k.conname,
                   format('select count(*) from only %s where (%s) is false',
                       k.conrelid::regclass, pg_get_expr(k.conbin, k.conrelid))
              from pg_constraint k
             where k.contype = 'c' and k.conrelid <> 0 and k.connamespace = 'public'::regnamespace
             order by 1
            """;

    private static final String SWITCHED_OFF = """
            select k.conrelid::regclass || ' ' || k.conname || ' was never checked for the rows that were there'
              from pg_constraint k
             where not k.convalidated and k.connamespace = 'public'::regnamespace
            union all
            select t.tgrelid::regclass || ' ' || coalesce(k.conname, t.tgname) || ' is switched off'
              from pg_trigger t join pg_class c on c.oid = t.tgrelid left join pg_constraint k on k.oid = t.tgconstraint
             where t.tgenabled <> 'O' and c.relnamespace = 'public'::regnamespace
            union all
            select i.indexrelid::regclass || ' is not complete'
              from pg_index i join pg_class c on c.oid = i.indexrelid
             where not (i.indisvalid and i.indisready) and c.relnamespace = 'public'::regnamespace
            union all
            select c.oid::regclass || ' does not keep the districts apart'
              from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'district_id' and a.attnum = 1
             where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relrowsecurity
             order by 1
            """;

    Finding references(Watcher watcher) throws SQLException {
        return ask(new Kind("references", "foreign keys", "row(s) point at nothing"), REFERENCES, watcher);
    }

    Finding conditions(Watcher watcher) throws SQLException {
        return ask(new Kind("conditions", "conditions of tables", "row(s) do not meet it"), CONDITIONS, watcher);
    }

    Finding switchedOff() throws SQLException {
        return Finding.everywhere("guards", "constraints, indexes, row security", column(SWITCHED_OFF));
    }

    private Finding ask(Kind kind, String questions, Watcher watcher) throws SQLException {
        var wrong = new ArrayList<String>();
        List<Question> all = questions(questions);
        watcher.begins("Checking " + kind.what(), all.size(), Watcher.Unit.STEPS);
        for (Question question : all) {
            long rows = Long.parseLong(column(question.sql()).getFirst());
            if (rows > 0) {
                wrong.add(question.name() + ": " + rows + " " + kind.fault());
            }
            watcher.advances(1);
        }
        watcher.ends();
        return Finding.everywhere(kind.check(), all.size() + " " + kind.what(), wrong);
    }

    private List<Question> questions(String query) throws SQLException {
        try (var statement = everyDistrict.createStatement();
                var rows = statement.executeQuery(query)) {
            var questions = new ArrayList<Question>();
            while (rows.next()) {
                questions.add(new Question(rows.getString(1), rows.getString(2)));
            }
            return questions;
        }
    }

    private List<String> column(String query) throws SQLException {
        try (var statement = everyDistrict.createStatement();
                var rows = statement.executeQuery(query)) {
            var column = new ArrayList<String>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        }
    }

    private record Kind(String check, String what, String fault) {}

    private record Question(String name, String sql) {}
}
