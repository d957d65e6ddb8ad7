package org.gongjian.claims.rating;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The directory of codes: which district one belongs to. A table of the installation. */
@Repository
public class ResidentCodes {

    private final JdbcClient jdbc;

    ResidentCodes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What a code is for. */
    public enum Purpose {
        RATE,
        ANSWER,
        /** Says that things arrived. */
        ARRIVAL,
        /** Follows things. */
        TRACKING,
        /** Says whether what was given may be for something else. */
        CONSENT
    }

    /** Makes a code of the current district. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ResidentCode make(Purpose purpose) {
        ResidentCode code = ResidentCode.next();
        jdbc.sql("insert into resident_code (code, district_id, purpose) values (:code, :district, :purpose)")
                .param("code", code.value())
                .param("district", CurrentDistrict.id().orElseThrow().value())
                .param("purpose", purpose.name().toLowerCase(Locale.ROOT))
                .update();
        return code;
    }

    /** The district of a code, whatever the current one. */
    @Transactional(readOnly = true)
    public Optional<DistrictId> districtOf(ResidentCode code, Purpose purpose) {
        return jdbc.sql("select district_id from resident_code where code = :code and purpose = :purpose")
                .param("code", code.value())
                .param("purpose", purpose.name().toLowerCase(Locale.ROOT))
                .query(UUID.class)
                .optional()
                .map(DistrictId::new);
    }
}
