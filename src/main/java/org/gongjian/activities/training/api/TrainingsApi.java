package org.gongjian.activities.training.api;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.signup.SignUpTogether;
import org.gongjian.activities.training.NoteTraining;
import org.gongjian.activities.training.Training;
import org.gongjian.activities.training.TrainingDesk;
import org.gongjian.activities.training.TrainingId;
import org.gongjian.activities.training.TrainingRecord;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Trainings of the district and who took part, for coordinators and officers; which of them a shift wants. */
@RestController
@RequestMapping(ApiAddress.DISTRICT)
class TrainingsApi {

    private final TrainingDesk desk;
    private final CurrentActor actor;

    TrainingsApi(TrainingDesk desk, CurrentActor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    /** All of them, at most 50. */
    @GetMapping("/trainings")
    Slice<Training> list() {
        desk.mayKeep(actor.current()).orForbid();
        return Slice.all(desk.all());
    }

    /** Adding the same id again changes nothing. */
    @PostMapping("/trainings")
    @ResponseStatus(HttpStatus.CREATED)
    Training add(@RequestBody Training training) {
        desk.add(actor.current(), training);
        return desk.require(actor.current(), training.id());
    }

    /** Who took part, the latest noted first. */
    @GetMapping("/trainings/{training}/records")
    Slice<TrainingRecord> records(@PathVariable TrainingId training, Part part) {
        desk.require(actor.current(), training);
        TrainingDesk.Page page = desk.records(actor.current(), training, part.after(UUID.class), part.size());
        return part.of(page.records(), page.next());
    }

    /**
     * That somebody took part.
     *
     * @param id noting the same again changes nothing
     * @param who found in the books by name and telephone number, or put there
     * @param validUntil the last day it counts, null where it does not end
     */
    record Note(
            UUID id,
            SignUpTogether.Guest who,
            LocalDate heldOn,
            @Nullable LocalDate validUntil) {}

    @PostMapping("/trainings/{training}/records")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void note(@PathVariable TrainingId training, @RequestBody Note note) {
        desk.note(actor.current(), new NoteTraining(note.id(), training, note.who(), note.heldOn(), note.validUntil()));
    }

    /** Takes back what was noted by mistake; one that is gone is no fault. */
    @DeleteMapping("/trainings/{training}/records/{record}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable TrainingId training, @PathVariable UUID record) {
        desk.remove(actor.current(), training, record);
    }

    /** Trainings a shift wants of those who sign up. */
    record Wanted(Set<TrainingId> trainings) {

        Wanted {
            trainings = Set.copyOf(trainings);
        }
    }

    @PostMapping("/activities/{id}/shifts/{shift}/trainings")
    Wanted want(@PathVariable ActivityId id, @PathVariable ShiftId shift, @RequestBody Wanted wanted) {
        desk.want(actor.current(), id, shift, wanted.trainings());
        return new Wanted(desk.wanted(shift));
    }
}
