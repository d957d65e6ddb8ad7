package org.gongjian.evaluation.campaigns;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.evaluation.standards.IndicatorId;
import org.gongjian.evaluation.standards.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the observations of one entry. */
@Repository
class FindingRows {

    private final JdbcClient jdbc;

    FindingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest round first. */
    List<Finding> of(CampaignEntry entry) {
        return jdbc.sql("""
                select o.round, o.indicator_id, i.code, i.name, i.role, i.points, o.slot, o.value
                  from observation o join indicator i on i.id = o.indicator_id
                 where o.campaign_id = :campaign and o.entry_id = :entry
                 order by o.round desc, i.code, o.slot
                """)
                .param("campaign", entry.campaign().value())
                .param("entry", entry.id().value())
                .query((row, number) -> {
                    Role role = Role.of(row.getString("role"));
                    return new Finding(
                            row.getInt("round"),
                            new IndicatorId(row.getObject("indicator_id", UUID.class)),
                            row.getString("code"),
                            Localized.from(row, "name"),
                            role,
                            role == Role.VETO || role == Role.BAR ? BigDecimal.ONE : row.getBigDecimal("points"),
                            row.getInt("slot"),
                            row.getBigDecimal("value"));
                })
                .list();
    }
}
