package org.gongjian.district;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The districts of this installation. They are founded on the command line; there is no web super-user. */
@Repository
@Transactional
public class Districts {

    private static final String SELECT = "select id, slug, name, full_name, zone, division_code from district";

    private final JdbcClient jdbc;

    Districts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Founds a district; refused where the slug is taken. */
    public void found(District district) {
        if (bySlug(district.slug().value()).isPresent()) {
            throw Refused.invalid(
                    "slug", Reason.of("district.slug.taken", district.slug().value()));
        }
        jdbc.sql("""
                insert into district (id, slug, name, full_name, zone, division_code)
                values (:id, :slug, :name::jsonb, :fullName::jsonb, :zone, :divisionCode)
                """)
                .param("id", district.id().value())
                .param("slug", district.slug().value())
                .param("name", district.name().json())
                .param("fullName", district.fullName().json())
                .param("zone", district.zone().getId())
                .param("divisionCode", district.divisionCode())
                .update();
    }

    @Transactional(readOnly = true)
    public Optional<District> bySlug(String slug) {
        return jdbc.sql(SELECT + " where slug = :slug")
                .param("slug", slug)
                .query(Districts::district)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<District> byId(DistrictId id) {
        return jdbc.sql(SELECT + " where id = :id")
                .param("id", id.value())
                .query(Districts::district)
                .optional();
    }

    @Transactional(readOnly = true)
    public List<District> all() {
        return jdbc.sql(SELECT + " order by slug").query(Districts::district).list();
    }

    private static District district(ResultSet row, int number) throws SQLException {
        return new District(
                new DistrictId(row.getObject("id", UUID.class)),
                new DistrictSlug(row.getString("slug")),
                Localized.from(row, "name"),
                Localized.from(row, "full_name"),
                ZoneId.of(row.getString("zone")),
                row.getString("division_code"));
    }
}
