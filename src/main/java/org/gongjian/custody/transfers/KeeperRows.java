package org.gongjian.custody.transfers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.people.PersonId;
import org.gongjian.people.SealedNotes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keepers as rows; the address lies sealed. */
@Repository
class KeeperRows {

    private static final String ADDRESS = "keeper-address";

    private final JdbcClient jdbc;
    private final SealedNotes notes;

    KeeperRows(JdbcClient jdbc, SealedNotes notes) {
        this.jdbc = jdbc;
        this.notes = notes;
    }

    void add(Keeper keeper, Instant at) {
        SealedNotes.Note sealed = notes.seal(new PersonId(keeper.id().value()), ADDRESS, keeper.address());
        jdbc.sql("""
                insert into custody_keeper (id, unit_id, kind, name, address, address_key, created_at)
                values (:id, :unit, :kind, :name::jsonb, :address, :key, :at)
                """)
                .param("id", keeper.id().value())
                .param("unit", keeper.unit().value())
                .param("kind", keeper.kind().code())
                .param("name", keeper.name().json())
                .param("address", sealed.bytes())
                .param("key", sealed.key())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Keeper> byId(KeeperId id) {
        return byIds(List.of(id)).stream().findFirst();
    }

    List<Keeper> byIds(Collection<KeeperId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select id, unit_id, kind, name, address, address_key from custody_keeper
                         where id in (:ids) order by id
                        """)
                        .param("ids", ids.stream().map(KeeperId::value).toList())
                        .query(this::keeper)
                        .list();
    }

    /** Latest first. */
    List<Keeper> of(Collection<UnitId> units, int atMost) {
        return units.isEmpty()
                ? List.of()
                : jdbc.sql("""
                        select id, unit_id, kind, name, address, address_key from custody_keeper
                         where unit_id in (:units) order by id desc limit :atMost
                        """)
                        .param("units", units.stream().map(UnitId::value).toList())
                        .param("atMost", atMost)
                        .query(this::keeper)
                        .list();
    }

    private Keeper keeper(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Keeper(
                new KeeperId(id),
                new UnitId(row.getObject("unit_id", UUID.class)),
                Keeper.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                Localized.from(row, "name"),
                Objects.requireNonNull(notes.open(
                        new PersonId(id),
                        ADDRESS,
                        new SealedNotes.Note(row.getBytes("address"), row.getString("address_key")))));
    }
}
