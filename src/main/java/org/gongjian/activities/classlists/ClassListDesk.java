package org.gongjian.activities.classlists;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.activities.signup.ListedSignUps;
import org.gongjian.activities.signup.SignUpId;
import org.gongjian.activities.signup.SignUpListed;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.files.AttachFile;
import org.gongjian.files.FileDesk;
import org.gongjian.files.FileDetails;
import org.gongjian.files.FileId;
import org.gongjian.files.UploadId;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in the list of a class: all of them are signed up, or nobody is and every faulty line is named. Whoever keeps the
 * activity hands it in. The scan becomes a document of the activity that only those who keep it see.
 */
@Service
@Transactional
public class ClassListDesk {

    private final ClassListRows rows;
    private final ListedSignUps signUps;
    private final Activities activities;
    private final ActivityDesk desk;
    private final Shifts shifts;
    private final FileDesk files;
    private final Wordings wordings;
    private final AuditLog audit;
    private final Clock clock;

    ClassListDesk(
            ClassListRows rows,
            ListedSignUps signUps,
            Activities activities,
            ActivityDesk desk,
            Shifts shifts,
            FileDesk files,
            Wordings wordings,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.signUps = signUps;
        this.activities = activities;
        this.desk = desk;
        this.shifts = shifts;
        this.files = files;
        this.wordings = wordings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Handing the same list in again changes nothing. */
    public ClassListOutcome handIn(Actor by, ActivityId id, HandInClassList command) {
        ActivityView activity = activities.require(id);
        desk.mayKeep(by, activity).orForbid();
        shifts.lock(id);
        Shift shift = shifts.require(id, command.shift());
        Optional<ClassList> before = rows.byId(command.id());
        if (before.isPresent()) {
            Verdict.require(before.get().shift().equals(shift.id()), Reason.of("activities.refused.id-taken"))
                    .orConflict();
            return new ClassListOutcome.Taken(command.id());
        }
        Verdict.require(
                        command.scan() != null || !shift.terms().guardianConsent(),
                        Reason.of("activities.class-list.scan-needed"))
                .orRefuse("file");
        SignUpListed listed = new SignUpListed(
                new SignUpId(command.id().value()), shift.id(), command.listed(), command.scan() != null);
        SortedMap<Integer, Reason> faults = signUps.faults(id, listed);
        if (!faults.isEmpty()) {
            return new ClassListOutcome.Faulty(faults);
        }
        Author author = desk.author(by, activity);
        FileId scan = attach(author, command);
        rows.add(command, scan, signUps.signUp(author, id, listed), clock.instant(), author.account());
        audit.write(author, "handed-in", command.id().ref());
        return new ClassListOutcome.Taken(command.id());
    }

    /** What is wrong with which line, 1 the first, if it were handed in with a scan; nothing is written. */
    public SortedMap<Integer, Reason> look(
            Actor by, ActivityId id, ShiftId shift, ClassListId list, List<SignUpListed.Listed> listed) {
        desk.mayKeep(by, activities.require(id)).orForbid();
        return signUps.faults(id, new SignUpListed(new SignUpId(list.value()), shift, listed, true));
    }

    /** Of a shift, in the order they were handed in. */
    @Transactional(readOnly = true)
    public List<ClassList> of(Actor by, ActivityView activity, ShiftId shift) {
        desk.mayKeep(by, activity).orForbid();
        return rows.of(shift);
    }

    /** One of a shift; one that is not there: 404. */
    @Transactional(readOnly = true)
    public ClassList require(Actor by, ActivityView activity, ShiftId shift, ClassListId id) {
        desk.mayKeep(by, activity).orForbid();
        return rows.byId(id).filter(list -> list.shift().equals(shift)).orElseThrow(Refused::missing);
    }

    @Transactional(readOnly = true)
    public List<ClassList.Entry> entries(Actor by, ActivityView activity, ClassList list) {
        desk.mayKeep(by, activity).orForbid();
        return rows.entries(list.id());
    }

    private @Nullable FileId attach(Author author, HandInClassList command) {
        UploadId scan = command.scan();
        if (scan == null) {
            return null;
        }
        var signed = new FileDetails(wordings.both(Reason.of("activities.class-list.signed")), null, null, null);
        return files.attach(author, new AttachFile(new FileId(command.id().value()), scan, signed));
    }
}
