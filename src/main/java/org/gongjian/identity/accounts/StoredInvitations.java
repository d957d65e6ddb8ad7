package org.gongjian.identity.accounts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.AreaId;
import org.gongjian.district.DistrictId;
import org.gongjian.identity.MandateId;
import org.gongjian.identity.Role;
import org.gongjian.identity.UnitId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The invitations as rows. Their table has no district of its own, so each statement names it. */
@Repository
class StoredInvitations {

    private static final String SELECT = """
            select id, district_id, person_id, role, area_id, unit_id, succeeds, invited_by, invited_at, expires_at, accepted_at, withdrawn_at
              from invitation
            """;

    private final JdbcClient jdbc;

    StoredInvitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the id is there already, or an open hand-over of the same mandate. */
    boolean add(InvitePerson asked, OneTimeCode code, @Nullable UUID by, Instant at, Instant expiresAt) {
        return jdbc.sql("""
                insert into invitation (id, code_hash, district_id, person_id, role, area_id, unit_id, succeeds,
                                        invited_by, invited_at, expires_at)
                values (:id, :hash, current_district(), :person, :role, :area, :unit, :succeeds, :by, :at, :expiresAt)
                on conflict do nothing
                """)
                        .param("id", asked.id().value())
                        .param("hash", code.hash())
                        .param("person", asked.person().value())
                        .param("role", asked.role().stored())
                        .param(
                                "area",
                                asked.area() == null ? null : asked.area().value())
                        .param(
                                "unit",
                                asked.unit() == null ? null : asked.unit().value())
                        .param(
                                "succeeds",
                                asked.succeeds() == null
                                        ? null
                                        : asked.succeeds().value())
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("expiresAt", expiresAt.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Invitation> byCode(OneTimeCode code) {
        return jdbc.sql(SELECT + " where code_hash = :hash")
                .param("hash", code.hash())
                .query(StoredInvitations::invitation)
                .optional();
    }

    /** Those of the current district that can still be accepted. */
    List<Invitation> open(Instant now) {
        return jdbc.sql(SELECT + """
                 where district_id = current_district() and accepted_at is null and withdrawn_at is null
                   and expires_at > :now
                 order by invited_at, id
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(StoredInvitations::invitation)
                .list();
    }

    Optional<Invitation> byId(InvitationId invitation) {
        return jdbc.sql(SELECT + " where id = :id and district_id = current_district()")
                .param("id", invitation.value())
                .query(StoredInvitations::invitation)
                .optional();
    }

    /** The hand-over of a mandate that nobody accepted or withdrew; it may be too old. */
    Optional<Invitation> succeeding(MandateId mandate) {
        return jdbc.sql(SELECT + """
                 where district_id = current_district() and succeeds = :mandate
                   and accepted_at is null and withdrawn_at is null
                """)
                .param("mandate", mandate.value())
                .query(StoredInvitations::invitation)
                .optional();
    }

    /** Hand-overs that wait for somebody. */
    List<Invitation> handedTo(PersonId person, Instant now) {
        return jdbc.sql(SELECT + """
                 where district_id = current_district() and person_id = :person and succeeds is not null
                   and accepted_at is null and withdrawn_at is null and expires_at > :now
                 order by invited_at, id
                """)
                .param("person", person.value())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(StoredInvitations::invitation)
                .list();
    }

    /** False where somebody was quicker, or it is too late. */
    boolean accept(InvitationId invitation, Instant now) {
        return jdbc.sql("""
                update invitation set accepted_at = :now
                 where id = :id and district_id = current_district()
                   and accepted_at is null and withdrawn_at is null and expires_at > :now
                """)
                        .param("id", invitation.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean withdraw(InvitationId invitation, Instant now) {
        return jdbc.sql("""
                update invitation set withdrawn_at = :now
                 where id = :id and district_id = current_district() and accepted_at is null and withdrawn_at is null
                """)
                        .param("id", invitation.value())
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void withdrawFor(Collection<PersonId> persons, Instant now) {
        jdbc.sql("""
                update invitation set withdrawn_at = :now
                 where district_id = current_district() and person_id = any(:persons)
                   and accepted_at is null and withdrawn_at is null
                """)
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean isHere(InvitationId invitation) {
        return jdbc.sql("""
                select exists (select from invitation where id = :id and district_id = current_district())
                """)
                .param("id", invitation.value())
                .query(Boolean.class)
                .single();
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        UUID area = row.getObject("area_id", UUID.class);
        UUID unit = row.getObject("unit_id", UUID.class);
        UUID succeeds = row.getObject("succeeds", UUID.class);
        return new Invitation(
                new InvitePerson(
                        new InvitationId(row.getObject("id", UUID.class)),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        Role.ofStored(row.getString("role")),
                        area == null ? null : new AreaId(area),
                        unit == null ? null : new UnitId(unit),
                        succeeds == null ? null : new MandateId(succeeds)),
                new DistrictId(row.getObject("district_id", UUID.class)),
                row.getObject("invited_by", UUID.class),
                row.getObject("invited_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                instant(row, "accepted_at"),
                instant(row, "withdrawn_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
