package org.gongjian.activities.classlists.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.classlists.ClassList;
import org.gongjian.activities.classlists.ClassListDesk;
import org.gongjian.activities.classlists.ClassListId;
import org.gongjian.activities.classlists.ClassListOutcome;
import org.gongjian.activities.classlists.HandInClassList;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.signup.SignUpListed;
import org.gongjian.district.Longest;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.files.UploadId;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Slice;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists of classes that sign up as a whole, for those who keep the activity. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/activities/{id}/shifts/{shift}/class-lists")
class ClassListsApi {

    private final ClassListDesk desk;
    private final Activities activities;
    private final CurrentActor actor;

    ClassListsApi(ClassListDesk desk, Activities activities, CurrentActor actor) {
        this.desk = desk;
        this.activities = activities;
        this.actor = actor;
    }

    /** In the order they were handed in. */
    @GetMapping
    Slice<ClassList> list(@PathVariable ActivityId id, @PathVariable ShiftId shift) {
        return Slice.all(desk.of(actor.current(), activities.require(id), shift));
    }

    /** A list with those on it. */
    record Handed(ClassList list, List<ClassList.Entry> entries) {}

    @GetMapping("/{list}")
    Handed show(@PathVariable ActivityId id, @PathVariable ShiftId shift, @PathVariable ClassListId list) {
        ActivityView activity = activities.require(id);
        ClassList found = desk.require(actor.current(), activity, shift, list);
        return new Handed(found, desk.entries(actor.current(), activity, found));
    }

    /**
     * A list as it is handed in.
     *
     * @param id handing the same in again changes nothing
     * @param unit the school, where it is in the books
     * @param vouchedBy who says that the list is true and the signatures are those of the guardians
     * @param scan of the sheet the guardians signed; needed where the shift asks for their consent
     */
    record Signed(
            ClassListId id,
            @Nullable UnitId unit,
            @Longest(HandInClassList.NAME) String vouchedBy,
            List<SignUpListed.Listed> listed,
            @Nullable UploadId scan) {}

    /** All of them are signed up, or nobody is, and each line that is wrong is named: {@code listed[0]} is the first. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Handed handIn(@PathVariable ActivityId id, @PathVariable ShiftId shift, @RequestBody Signed signed) {
        ClassListOutcome outcome = desk.handIn(
                actor.current(),
                id,
                new HandInClassList(
                        signed.id(), shift, signed.unit(), signed.vouchedBy(), signed.listed(), signed.scan()));
        return switch (outcome) {
            case ClassListOutcome.Taken taken -> show(id, shift, taken.id());
            case ClassListOutcome.Faulty faulty -> throw Refused.invalid(byLine(faulty));
        };
    }

    private static SequencedMap<String, Reason> byLine(ClassListOutcome.Faulty faulty) {
        SequencedMap<String, Reason> fields = new LinkedHashMap<>();
        faulty.lines().forEach((line, reason) -> fields.put("listed[" + (line - 1) + "]", reason));
        return fields;
    }
}
