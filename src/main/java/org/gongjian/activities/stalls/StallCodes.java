package org.gongjian.activities.stalls;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.DistrictId;
import org.gongjian.people.KeyedHash;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The directory of stalls' codes: which district one belongs to. A table of the installation; it holds hashes only. */
@Repository
class StallCodes {

    private static final String USE = "stall codes";

    private final JdbcClient jdbc;
    private final KeyedHash hashes;

    StallCodes(JdbcClient jdbc, KeyedHash hashes) {
        this.jdbc = jdbc;
        this.hashes = hashes;
    }

    byte[] hash(StallCode code) {
        return HexFormat.of().parseHex(hashes.of(USE, code.value()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void add(byte[] hash) {
        jdbc.sql("insert into stall_code (code_hash, district_id) values (:hash, current_district())")
                .param("hash", hash)
                .update();
    }

    /** The district of a code, whatever the current one. */
    @Transactional(readOnly = true)
    public Optional<DistrictId> districtOf(StallCode code) {
        return jdbc.sql("select district_id from stall_code where code_hash = :hash")
                .param("hash", hash(code))
                .query(UUID.class)
                .optional()
                .map(DistrictId::new);
    }
}
