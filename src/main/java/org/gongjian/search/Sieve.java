package org.gongjian.search;

import java.util.Set;
import org.gongjian.district.DistrictId;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What somebody typed, as a part of another room's statement: {@link #IDS} are the records of one kind that have all of it in
 * title, names or texts, as far as the reader may find them; the index of words leads.
 *
 * @param keys what the reader holds
 * @param query a {@code tsquery}
 */
public record Sieve(DistrictId district, Set<String> keys, String query) {

    /** The ids of what has it; the statement is {@link #bind bound} before it is run. */
    public static final String IDS =
            "select matching from search_matching(:sieveDistrict, :sieveKeys, cast(:sieveQuery as tsquery)) matching";

    public Sieve {
        keys = Set.copyOf(keys);
    }

    public StatementSpec bind(StatementSpec statement) {
        return statement
                .param("sieveDistrict", district.value())
                .param("sieveKeys", keys.toArray(String[]::new))
                .param("sieveQuery", query);
    }
}
