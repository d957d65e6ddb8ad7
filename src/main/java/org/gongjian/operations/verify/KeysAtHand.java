package org.gongjian.operations.verify;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.gongjian.people.KeyFingerprint;
import org.gongjian.people.KeyRing;

/** Whether there is a key of the right name for every encrypted field; opening a few tells whether it is the right one. */
final class KeysAtHand {

    private KeysAtHand() {}

    static Finding finding(Connection everyDistrict, Path keys) throws SQLException {
        Set<String> inUse = KeyRing.idsInUse(everyDistrict);
        Set<String> missing = new TreeSet<>(inUse);
        missing.removeAll(KeyRing.of(keys).stream()
                .filter(key -> !key.isIndex())
                .map(KeyFingerprint::id)
                .collect(Collectors.toSet()));
        return Finding.everywhere(
                "keys",
                inUse.isEmpty() ? "no field is encrypted" : "fields encrypted with " + String.join(", ", inUse),
                missing.isEmpty()
                        ? List.of()
                        : List.of("the key file " + keys + " has no key " + String.join(", ", missing)));
    }
}
