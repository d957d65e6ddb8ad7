package org.gongjian.district;

import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Statements that are planned each time they are asked, by what they ask and how large the tables are then. PostgreSQL keeps the
 * plan of a statement it has seen often, until it counts the table anew: one made for a table of a few rows reads all of them
 * for each row it looks for, also when they have become thousands within the minute. Planning takes about a millisecond, so this
 * is for what is asked once for many, of tables that grow in a rush.
 */
@Component
public class PlannedAnew {

    private final JdbcClient jdbc;

    PlannedAnew(DataSource source) {
        this.jdbc = JdbcClient.create(new Unprepared(source));
    }

    /** To be asked like any other, in the caller's transaction. */
    public JdbcClient.StatementSpec sql(String sql) {
        return jdbc.sql(sql);
    }

    private static final class Unprepared extends JdbcTemplate {

        Unprepared(DataSource source) {
            super(source);
        }

        @Override
        protected void applyStatementSettings(Statement statement) throws SQLException {
            super.applyStatementSettings(statement);
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
    }
}
