package org.gongjian.personal.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Set;
import org.gongjian.district.Longest;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.ShownOnce;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.people.Address;
import org.gongjian.people.CorrectPerson;
import org.gongjian.people.PersonEntry;
import org.gongjian.people.PersonId;
import org.gongjian.people.PersonalField;
import org.gongjian.people.PersonalFields;
import org.gongjian.people.PhoneNumber;
import org.gongjian.people.RegisterPerson;
import org.gongjian.people.ResidentIdNumber;
import org.gongjian.people.openings.Because;
import org.gongjian.people.openings.Purpose;
import org.gongjian.personal.PersonDesk;
import org.gongjian.personal.PersonFiles;
import org.gongjian.personal.PersonFilter;
import org.gongjian.personal.PersonList;
import org.gongjian.personal.PersonPage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The persons one keeps. Telephone, ID number and address are masked; opening them is noted, and the person can read it. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/persons")
class PersonsApi {

    private final PersonList list;
    private final PersonFiles files;
    private final PersonDesk desk;
    private final CurrentActor actor;
    private final Answers.Of<PersonId, PersonEntry> answers;

    PersonsApi(PersonList list, PersonFiles files, PersonDesk desk, CurrentActor actor, Answers answers) {
        this.list = list;
        this.files = files;
        this.desk = desk;
        this.actor = actor;
        this.answers = answers.of(id -> files.entry(actor.current(), id), PersonEntry::version);
    }

    /**
     * By name.
     *
     * @param q a name or its beginning, also in pinyin or first letters; the last four digits of a telephone
     * @param minors whether only those under 18
     */
    @GetMapping
    Slice<PersonEntry> list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "false") boolean minors,
            Part part) {
        PersonPage page =
                list.find(actor.current(), new PersonFilter(q, minors), part.after(PersonId.class), part.size());
        return part.of(page.persons(), page.next());
    }

    /** One that was merged says into whom. */
    @GetMapping("/{id}")
    ResponseEntity<PersonEntry> show(@PathVariable PersonId id) {
        return answers.shown(id);
    }

    /**
     * Somebody to keep.
     *
     * @param birthDate taken from the ID number where there is one
     * @param unit whose people may open the record; only a district officer may leave it out
     */
    record NewPerson(
            PersonId id,
            @Longest(100) String name,
            @Nullable LocalDate birthDate,
            @Nullable PhoneNumber phone,
            @Nullable ResidentIdNumber idNumber,
            @Nullable Address address,
            @Nullable UnitId unit) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<PersonEntry> register(@RequestBody NewPerson person) {
        PersonId id = desk.register(
                actor.current(),
                new RegisterPerson(
                        person.id(),
                        person.name(),
                        person.birthDate(),
                        person.phone(),
                        person.idNumber(),
                        person.address()),
                person.unit());
        return answers.made(id, id.value());
    }

    /**
     * What is kept of a person from now on.
     *
     * @param phone none leaves what is kept as it is; so do the other masked ones
     * @param remove masked fields to forget
     */
    record Correction(
            @Longest(100) String name,
            @Nullable LocalDate birthDate,
            @Nullable PhoneNumber phone,
            @Nullable ResidentIdNumber idNumber,
            @Nullable Address address,
            Set<PersonalField> remove) {}

    @PutMapping("/{id}")
    ResponseEntity<PersonEntry> correct(@PathVariable PersonId id, Version version, @RequestBody Correction now) {
        desk.correct(
                actor.current(),
                new CorrectPerson(
                        id,
                        version.number(),
                        now.name(),
                        now.birthDate(),
                        now.phone(),
                        now.idNumber(),
                        now.address(),
                        now.remove()));
        return answers.shown(id);
    }

    /**
     * Which masked fields to open, and why.
     *
     * @param note needed where the purpose says nothing by itself
     */
    record Opening(
            Set<PersonalField> fields,
            Purpose purpose,
            @Longest(Because.NOTE) @Nullable String note) {}

    /** The fields in plain, for this once. A minor's need the leave of a second person. */
    @PostMapping("/{id}/openings")
    PersonalFields open(@PathVariable PersonId id, @RequestBody Opening opening, HttpServletRequest request) {
        files.entry(actor.current(), id);
        PersonalFields opened =
                desk.open(actor.current(), id, opening.fields(), new Because(opening.purpose(), opening.note()));
        ShownOnce.mark(request);
        return opened;
    }
}
