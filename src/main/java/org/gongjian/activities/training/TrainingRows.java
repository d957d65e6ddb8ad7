package org.gongjian.activities.training;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.district.Localized;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Trainings, who took part, and which shifts want them, as rows. */
@Repository
class TrainingRows {

    private final JdbcClient jdbc;

    TrainingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False where the id is there already. */
    boolean add(Training training) {
        return jdbc.sql("insert into training (id, name) values (:id, :name::jsonb) on conflict do nothing")
                        .param("id", training.id().value())
                        .param("name", Localized.jsonOf(training.name()))
                        .update()
                == 1;
    }

    List<Training> all() {
        return jdbc.sql("select id, name from training order by id")
                .query((row, number) ->
                        new Training(new TrainingId(row.getObject("id", UUID.class)), Localized.from(row, "name")))
                .list();
    }

    /** False where the id is there already. */
    boolean note(NoteTraining command, PersonId person, Instant at, @Nullable UUID account) {
        return jdbc.sql("""
                insert into training_record (id, training_id, person_id, held_on, valid_until, entered_at, entered_by)
                values (:id, :training, :person, :heldOn, :validUntil, :at, :account)
                on conflict do nothing
                """)
                        .param("id", command.id())
                        .param("training", command.training().value())
                        .param("person", person.value())
                        .param("heldOn", command.heldOn())
                        .param("validUntil", command.validUntil())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("account", account)
                        .update()
                == 1;
    }

    boolean isNoted(UUID id) {
        return jdbc.sql("select count(*) from training_record where id = :id")
                        .param("id", id)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Whether it was there. */
    boolean remove(TrainingId training, UUID id) {
        return jdbc.sql("delete from training_record where id = :id and training_id = :training")
                        .param("id", id)
                        .param("training", training.value())
                        .update()
                == 1;
    }

    void removeOf(Collection<PersonId> persons) {
        jdbc.sql("delete from training_record where person_id = any(:persons)")
                .param("persons", ids(persons))
                .update();
    }

    /** The latest noted first; {@code before} is the last of the page before. */
    List<TrainingRecord> records(TrainingId training, @Nullable UUID before, int atMost) {
        return jdbc.sql("""
                select record.id, now.id as person_id, now.name, record.held_on, record.valid_until, record.entered_at,
                       record.entered_by
                  from training_record record
                  join person known on known.district_id = record.district_id and known.id = record.person_id
                  join person now on now.district_id = known.district_id and now.id = standing(known.merged_into, known.id)
                 where record.training_id = :training and (cast(:before as uuid) is null or record.id < :before)
                 order by record.id desc limit :atMost
                """)
                .param("training", training.value())
                .param("before", before)
                .param("atMost", atMost)
                .query((row, number) -> new TrainingRecord(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getString("name"),
                        row.getObject("held_on", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class),
                        row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                        row.getObject("entered_by", UUID.class)))
                .list();
    }

    /** Puts these in the place of those a shift wanted. */
    void require(ShiftId shift, Collection<TrainingId> trainings) {
        jdbc.sql("delete from shift_training where shift_id = :shift")
                .param("shift", shift.value())
                .update();
        jdbc.sql("""
                insert into shift_training (shift_id, training_id) select :shift, id from unnest(cast(:ids as uuid[])) as new (id)
                """)
                .param("shift", shift.value())
                .param("ids", trainings.stream().map(TrainingId::value).toArray(UUID[]::new))
                .update();
    }

    /** A training a shift wants. */
    record Wanted(ShiftId shift, Training training) {}

    List<Wanted> wanted(Collection<ShiftId> shifts) {
        return jdbc.sql("""
                select wanted.shift_id, training.id, training.name
                  from shift_training wanted
                  join training on training.district_id = wanted.district_id and training.id = wanted.training_id
                 where wanted.shift_id = any(:shifts) order by training.id
                """)
                .param("shifts", shifts.stream().map(ShiftId::value).toArray(UUID[]::new))
                .query((row, number) -> new Wanted(
                        new ShiftId(row.getObject("shift_id", UUID.class)),
                        new Training(new TrainingId(row.getObject("id", UUID.class)), Localized.from(row, "name"))))
                .list();
    }

    /** A training a person, as the record stands now, took part in; null where it does not end. */
    record Had(
            PersonId person,
            TrainingId training,
            LocalDate heldOn,
            @Nullable LocalDate validUntil) {

        boolean counts(LocalDate day) {
            return !day.isBefore(heldOn) && (validUntil == null || !day.isAfter(validUntil));
        }
    }

    List<Had> had(Collection<PersonId> persons) {
        return jdbc.sql("""
                select standing(known.merged_into, known.id) as person_id, record.training_id, record.held_on, record.valid_until
                  from training_record record
                  join person known on known.district_id = record.district_id and known.id = record.person_id
                 where known.id = any(:persons) or known.merged_into = any(:persons)
                """)
                .param("persons", ids(persons))
                .query((row, number) -> new Had(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        new TrainingId(row.getObject("training_id", UUID.class)),
                        row.getObject("held_on", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)))
                .list();
    }

    private static UUID[] ids(Collection<PersonId> persons) {
        return persons.stream().map(PersonId::value).toArray(UUID[]::new);
    }
}
