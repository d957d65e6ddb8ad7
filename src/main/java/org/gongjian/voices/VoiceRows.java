package org.gongjian.voices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The voices as rows. */
@Repository
class VoiceRows {

    private static final String SELECT = """
            select id, kind, about_kind, about_id, words, reported, speaker, post_id, person_id, unit_id, on_behalf_of,
                   consent_basis, consent_on, withdrawn_at, recorded_at, recorded_by, version
              from voice
            """;

    private final JdbcClient jdbc;

    VoiceRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the id is there already. */
    boolean add(Voice voice) {
        Consent consent = voice.consent();
        return jdbc.sql("""
                insert into voice (id, kind, about_kind, about_id, words, reported, speaker, post_id, person_id, unit_id,
                       on_behalf_of, consent_basis, consent_on, recorded_at, recorded_by, version)
                values (:id, :kind, :aboutKind, :aboutId, :words::jsonb, :reported, :speaker, :post, :person, :unit,
                        :onBehalfOf::jsonb, :basis, :on, :at, :by, 0)
                on conflict do nothing
                """)
                        .param("id", voice.id().value())
                        .param("kind", voice.kind().stored())
                        .param("aboutKind", voice.about().kind())
                        .param("aboutId", voice.about().id())
                        .param("words", voice.words().json())
                        .param("reported", voice.reported())
                        .param("speaker", kindOf(voice.speaker()))
                        .param("post", voice.speaker() instanceof Speaker.InPost(var post) ? post.value() : null)
                        .param(
                                "person",
                                voice.speaker() instanceof Speaker.Named named
                                        ? named.person().value()
                                        : null)
                        .param("unit", unitOf(voice.speaker()))
                        .param("onBehalfOf", Localized.jsonOf(voice.onBehalfOf()))
                        .param("basis", consent == null ? null : consent.basis().stored())
                        .param("on", consent == null ? null : consent.on())
                        .param("at", voice.recordedAt().atOffset(ZoneOffset.UTC))
                        .param("by", voice.recordedBy())
                        .update()
                == 1;
    }

    /** False where somebody else changed it since that version. */
    boolean updateConsent(Voice voice) {
        Consent consent = voice.consent();
        Instant withdrawnAt = voice.withdrawnAt();
        return jdbc.sql("""
                update voice
                   set consent_basis = :basis, consent_on = :on, withdrawn_at = :withdrawnAt, version = version + 1
                 where id = :id and version = :version
                """)
                        .param("basis", consent == null ? null : consent.basis().stored())
                        .param("on", consent == null ? null : consent.on())
                        .param("withdrawnAt", withdrawnAt == null ? null : withdrawnAt.atOffset(ZoneOffset.UTC))
                        .param("id", voice.id().value())
                        .param("version", voice.version())
                        .update()
                == 1;
    }

    Optional<Voice> byId(VoiceId id) {
        return all(List.of(id.value())).stream().findFirst();
    }

    List<Voice> all(Collection<UUID> ids) {
        return jdbc.sql(SELECT + " where id in (:ids)")
                .param("ids", ids)
                .query(VoiceRows::voice)
                .list();
    }

    /** What some persons said under their names. */
    List<Voice> by(Collection<PersonId> persons) {
        return jdbc.sql(SELECT + " where person_id = any(:persons) order by id")
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(VoiceRows::voice)
                .list();
    }

    /** Makes the speaker a resident who is not named. */
    boolean unname(VoiceId id) {
        return jdbc.sql("""
                update voice set speaker = 'resident', person_id = null, version = version + 1
                 where id = :id and speaker = 'person'
                """).param("id", id.value()).update() == 1;
    }

    /** Oldest first. */
    List<Voice> about(RecordRef record) {
        return jdbc.sql(SELECT + " where about_kind = :kind and about_id = :id order by id")
                .param("kind", record.kind())
                .param("id", record.id())
                .query(VoiceRows::voice)
                .list();
    }

    private static String kindOf(Speaker speaker) {
        return switch (speaker) {
            case Speaker.InPost post -> "post";
            case Speaker.Named named -> "person";
            case Speaker.Resident resident -> "resident";
        };
    }

    private static @Nullable UUID unitOf(Speaker speaker) {
        UnitId unit = switch (speaker) {
            case Speaker.InPost post -> null;
            case Speaker.Named named -> named.unit();
            case Speaker.Resident resident -> resident.community();
        };
        return unit == null ? null : unit.value();
    }

    private static Voice voice(ResultSet row, int number) throws SQLException {
        String basis = row.getString("consent_basis");
        OffsetDateTime withdrawnAt = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Voice(
                new VoiceId(row.getObject("id", UUID.class)),
                VoiceKind.ofStored(row.getString("kind")),
                new RecordRef(row.getString("about_kind"), row.getObject("about_id", UUID.class)),
                Localized.from(row, "words"),
                row.getBoolean("reported"),
                speaker(row),
                Localized.fromNullable(row, "on_behalf_of"),
                basis == null
                        ? null
                        : new Consent(Consent.Basis.ofStored(basis), row.getObject("consent_on", LocalDate.class)),
                withdrawnAt == null ? null : withdrawnAt.toInstant(),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                row.getObject("recorded_by", UUID.class),
                row.getInt("version"));
    }

    private static Speaker speaker(ResultSet row) throws SQLException {
        UUID unit = row.getObject("unit_id", UUID.class);
        UnitId from = unit == null ? null : new UnitId(unit);
        return switch (row.getString("speaker")) {
            case "post" -> new Speaker.InPost(new PostId(row.getObject("post_id", UUID.class)));
            case "person" -> new Speaker.Named(new PersonId(row.getObject("person_id", UUID.class)), from);
            default -> new Speaker.Resident(from);
        };
    }
}
