package org.gongjian.operations.backup;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.gongjian.operations.backup.file.Digest;
import org.gongjian.people.KeyFingerprint;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is in a backup.
 *
 * @param product the version of Gongjian that made it
 * @param postgres the version of the database
 * @param snapshot the database's own name for the moment it shows
 * @param demo whether the passwords are the demo's, which everybody knows
 * @param districts their slugs
 * @param migrations the history of the tables, oldest first
 * @param tables every table, each after those it points at where that is possible
 * @param contentsElsewhere how many photos and documents lie in an object store, and so are not in the backup
 */
public record Manifest(
        String product,
        Instant made,
        String postgres,
        String snapshot,
        boolean demo,
        List<String> districts,
        List<Migration> migrations,
        List<Table> tables,
        Keys keys,
        long contentsElsewhere) {

    /** What a later Gongjian counts and an earlier one did not is none. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    public Manifest {
        districts = List.copyOf(districts);
        migrations = List.copyOf(migrations);
        tables = List.copyOf(tables);
    }

    byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }

    static Manifest parse(byte[] bytes) {
        return JSON.readValue(bytes, Manifest.class);
    }

    public long rows() {
        return tables.stream().mapToLong(Table::rows).sum();
    }

    /**
     * One table.
     *
     * @param columns those whose values are in the backup
     * @param bytes of PostgreSQL's text format, {@code digest} is theirs
     * @param leftOut whether the rows stayed behind, for they concern the running server only
     */
    public record Table(String name, List<String> columns, long rows, long bytes, Digest digest, boolean leftOut) {

        public Table {
            columns = List.copyOf(columns);
        }
    }

    /**
     * What the personal fields need to be read again.
     *
     * @param included whether the key file is in the backup
     * @param inUse ids of the field keys that rows were encrypted with
     * @param known fingerprints of the keys that were at hand
     */
    public record Keys(boolean included, Set<String> inUse, List<KeyFingerprint> known) {

        public Keys {
            inUse = Set.copyOf(inUse);
            known = List.copyOf(known);
        }

        /** The keys that rows need and that are not among these. */
        Set<String> missing(Collection<KeyFingerprint> atHand) {
            Set<String> missing = new TreeSet<>();
            for (String id : inUse) {
                if (!isAmong(atHand, key -> !key.isIndex() && key.id().equals(id))) {
                    missing.add(id);
                }
            }
            if (!inUse.isEmpty() && !isAmong(atHand, KeyFingerprint::isIndex)) {
                missing.add(known.stream()
                        .filter(KeyFingerprint::isIndex)
                        .findFirst()
                        .map(KeyFingerprint::id)
                        .orElse("index"));
            }
            return missing;
        }

        /** The very key where its fingerprint is known, one of that name where it is not. */
        private boolean isAmong(Collection<KeyFingerprint> atHand, Predicate<KeyFingerprint> wanted) {
            List<KeyFingerprint> exact = known.stream().filter(wanted).toList();
            return atHand.stream().filter(wanted).anyMatch(key -> exact.isEmpty() || exact.contains(key));
        }
    }
}
