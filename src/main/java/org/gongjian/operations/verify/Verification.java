package org.gongjian.operations.verify;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.gongjian.files.StoredContents;
import org.gongjian.operations.DatabaseAccess;
import org.gongjian.operations.Rooms;
import org.gongjian.operations.backup.MigrationHistory;
import org.gongjian.operations.backup.OwnerConnection;
import org.gongjian.operations.backup.file.BackupException;
import org.gongjian.operations.backup.file.Fault;
import org.gongjian.operations.backup.file.Watcher;

/** Looks at everything a database can be wrong about and changes nothing; may run beside a server. */
public final class Verification {

    private Verification() {}

    /**
     * Looks at all of it.
     *
     * @param keys the key file of the personal fields; it is not made where there is none
     */
    public static List<Finding> of(DatabaseAccess access, Path keys, Watcher watcher) {
        var findings = new ArrayList<Finding>();
        var history = new MigrationHistory(access).standing();
        findings.add(Finding.everywhere("migrations", history.looked(), history.wrong()));
        try (var connection = OwnerConnection.open(access)) {
            OwnerConnection.look(connection);
            var constraints = new Constraints(connection);
            findings.add(constraints.references(watcher));
            findings.add(constraints.conditions(watcher));
            findings.add(constraints.switchedOff());
            watcher.begins("Checking photos and documents", 0, Watcher.Unit.STEPS);
            findings.add(Finding.everywhere(
                    "files",
                    StoredContents.here(connection) + " contents, " + StoredContents.elsewhere(connection)
                            + " more elsewhere",
                    StoredContents.broken(connection).stream()
                            .map(content -> "the content " + content + " is not what was stored")
                            .toList()));
            watcher.ends();
            findings.add(KeysAtHand.finding(connection, keys));
        } catch (SQLException failed) {
            throw new BackupException(Fault.FAILED, "The database cannot be read: " + failed.getMessage(), failed);
        }
        if (history.isThisProgram()) {
            watcher.begins("Opening the rooms", 0, Watcher.Unit.STEPS);
            try (var rooms = new Rooms(access, keys).open()) {
                watcher.ends();
                findings.addAll(new DistrictChecks(rooms, keys).run(watcher));
            }
        } else {
            findings.add(Finding.everywhere("rooms", "not asked: the tables are not those of this program", List.of()));
        }
        return List.copyOf(findings);
    }
}
