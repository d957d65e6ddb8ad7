package org.gongjian.personal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.files.FileId;
import org.gongjian.files.FileView;
import org.gongjian.files.RecordFiles;
import org.gongjian.identity.Actor;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom a photo shows, said by those who keep the photo and the person. */
@Service
@Transactional
public class ShownDesk {

    private final ShownRows rows;
    private final ShownConsents agreement;
    private final RecordFiles files;
    private final People people;
    private final PersonPermissions permissions;
    private final AuditLog audit;
    private final Clock clock;

    ShownDesk(
            ShownRows rows,
            ShownConsents agreement,
            RecordFiles files,
            People people,
            PersonPermissions permissions,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.agreement = agreement;
        this.files = files;
        this.people = people;
        this.permissions = permissions;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Somebody a photo shows.
     *
     * @param name empty for somebody who was erased
     * @param agrees whether they agree to be shown, and why not
     * @param kept whether the reader may open their record
     */
    public record Shown(PersonId person, String name, Verdict agrees, boolean kept) {}

    /** For whoever may change the photo. */
    @Transactional(readOnly = true)
    public List<Shown> on(Actor by, FileId file) {
        photo(by, file);
        List<PersonId> named = rows.on(List.of(file)).getOrDefault(file, List.of());
        Map<PersonId, String> names = people.names(named);
        return named.stream()
                .map(person -> new Shown(
                        person,
                        names.getOrDefault(person, ""),
                        agreement.agrees(person),
                        permissions.mayKeep(by, person).isAllowed()))
                .toList();
    }

    /** Says that a photo shows somebody; saying it twice changes nothing. */
    public void name(Actor by, FileId file, PersonId person) {
        photo(by, file);
        people.require(person);
        permissions.mayKeep(by, person).orForbid();
        if (rows.add(file, person, by.author().account(), clock.instant())) {
            audit.write(by.author(), "shows", file.ref(), "persons");
        }
    }

    /** Takes it back: it was somebody else, or nobody can tell. */
    public void unname(Actor by, FileId file, PersonId person) {
        photo(by, file);
        permissions.mayKeep(by, person).orForbid();
        if (rows.remove(file, people.identities(person))) {
            audit.write(by.author(), "shows-not", file.ref(), "persons");
        }
    }

    /** Whether somebody may say whom a photo shows. */
    @Transactional(readOnly = true)
    public Verdict mayName(Actor by, FileView file) {
        return permissions
                .mayList(by)
                .and(files.mayChange(by.author(), file.about()))
                .and(Verdict.require(file.isPhoto(), Reason.of("personal.shown.photos")));
    }

    @Transactional(readOnly = true)
    public FileView photo(Actor by, FileId id) {
        FileView file = files.require(id, by.author());
        mayName(by, file).orForbid();
        return file;
    }
}
