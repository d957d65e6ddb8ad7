package org.gongjian.operations.backup;

import java.util.List;

/**
 * A database's history beside what this program knows.
 *
 * @param pending how many migrations the database has still before it
 * @param wrong what does not fit, one sentence each
 */
public record HistoryStanding(int applied, int pending, List<String> wrong) {

    public HistoryStanding {
        wrong = List.copyOf(wrong);
    }

    /** Whether the tables are those this program works on. */
    public boolean isThisProgram() {
        return pending == 0 && wrong.isEmpty();
    }

    public String looked() {
        return applied + " applied" + (pending == 0 ? "" : ", " + pending + " to come when the server starts");
    }
}
