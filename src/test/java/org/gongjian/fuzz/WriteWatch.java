package org.gongjian.fuzz;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.gongjian.TestDatabase;

/**
 * Counts every statement that writes to a table of a district, also where it is rolled back: while the count stands still no row
 * can have changed. Watches from outside of what is watched, and leaves nothing behind.
 */
final class WriteWatch implements AutoCloseable {

    private final Connection connection;

    WriteWatch() throws SQLException {
        var owner = TestDatabase.superuser();
        connection = DriverManager.getConnection(TestDatabase.access().url(), owner.user(), owner.password());
        run("""
                create sequence fuzz_write;
                select nextval('fuzz_write');
                create function fuzz_written() returns trigger language plpgsql security definer as
                    $$ begin perform nextval('fuzz_write'); return null; end $$;
                do $$
                declare watched regclass;
                begin
                    for watched in select oid from pg_class
                                    where relkind = 'r' and relrowsecurity and relnamespace = 'public'::regnamespace loop
                        execute format('create trigger fuzz_watch after insert or update or delete on %s
                                            for each statement execute function fuzz_written()', watched);
                    end loop;
                end $$
                """);
    }

    long count() {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select last_value from fuzz_write")) {
            row.next();
            return row.getLong(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            run("drop function fuzz_written cascade; drop sequence fuzz_write");
        }
    }

    private void run(String statements) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(statements);
        }
    }
}
