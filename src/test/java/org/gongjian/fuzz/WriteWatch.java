package org.gongjian.fuzz;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.gongjian.TestDatabase;

/**
 * Counts every statement that writes to a table of a district, also where it is rolled back: while a table's count stands still
 * none of its rows can have changed. Watches from outside of what is watched, and leaves nothing behind.
 */
final class WriteWatch implements AutoCloseable {

    private final Connection connection;

    WriteWatch() throws SQLException {
        var owner = TestDatabase.superuser();
        connection = DriverManager.getConnection(TestDatabase.access().url(), owner.user(), owner.password());
        run("""
                create schema fuzz;
                create sequence fuzz.everything;
                create function fuzz.written() returns trigger language plpgsql security definer as
                    $$ begin
                        perform nextval('fuzz.everything'), nextval(format('fuzz.%I', tg_table_name));
                        return null;
                    end $$;
                do $$
                declare watched regclass; called name;
                begin
                    for watched, called in select oid, relname from pg_class
                                            where relkind = 'r' and relrowsecurity
                                              and relnamespace = 'public'::regnamespace loop
                        execute format('create sequence fuzz.%I', called);
                        execute format('create trigger fuzz_watch after insert or update or delete on %s
                                            for each statement execute function fuzz.written()', watched);
                    end loop;
                end $$
                """);
    }

    /** How often any table was written to: where this stands still, so do the counts of all. */
    long count() {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select last_value from fuzz.everything where is_called")) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** How often each table was written to; one never written to is left out. */
    Map<String, Long> counts() {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        select sequencename, last_value from pg_sequences
                         where schemaname = 'fuzz' and sequencename <> 'everything' and last_value is not null
                        """)) {
            var counts = new TreeMap<String, Long>();
            while (row.next()) {
                counts.put(row.getString(1), row.getLong(2));
            }
            return counts;
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            run("drop schema fuzz cascade");
        }
    }

    private void run(String statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
