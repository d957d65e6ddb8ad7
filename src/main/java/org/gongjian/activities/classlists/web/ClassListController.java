package org.gongjian.activities.classlists.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.gongjian.activities.Activities;
import org.gongjian.activities.ActivityDesk;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.classlists.ClassList;
import org.gongjian.activities.classlists.ClassListDesk;
import org.gongjian.activities.classlists.ClassListId;
import org.gongjian.activities.classlists.ClassListOutcome;
import org.gongjian.activities.classlists.HandInClassList;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.activities.shifts.Shifts;
import org.gongjian.activities.signup.SignUpLine;
import org.gongjian.activities.signup.SignUps;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.files.FileKind;
import org.gongjian.files.Incoming;
import org.gongjian.files.UploadId;
import org.gongjian.files.UploadView;
import org.gongjian.files.Uploads;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.UnitOffers;
import org.gongjian.people.People;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The form on which the list of a class is handed in, and the page of a list. */
@Controller
class ClassListController {

    private static final String UPLOAD = "upload";

    /** Of a table, in bytes. */
    private static final long LARGEST = 4L << 20;

    private final Activities activities;
    private final ActivityDesk desk;
    private final Shifts shifts;
    private final ClassListDesk lists;
    private final SignUps signUps;
    private final People people;
    private final Organizations organizations;
    private final UnitOffers offers;
    private final Uploads uploads;
    private final CurrentActor actor;

    ClassListController(
            Activities activities,
            ActivityDesk desk,
            Shifts shifts,
            ClassListDesk lists,
            SignUps signUps,
            People people,
            Organizations organizations,
            UnitOffers offers,
            Uploads uploads,
            CurrentActor actor) {
        this.activities = activities;
        this.desk = desk;
        this.shifts = shifts;
        this.lists = lists;
        this.signUps = signUps;
        this.people = people;
        this.organizations = organizations;
        this.offers = offers;
        this.uploads = uploads;
        this.actor = actor;
    }

    @GetMapping("/{district}/activities/{id}/shifts/{shift}/class-lists/new")
    ModelAndView open(@PathVariable UUID id, @PathVariable UUID shift, @ModelAttribute("w") Wording w) {
        ActivityView activity = kept(id);
        return page(Form.blank(), activity, shift(activity, shift), null, new TreeMap<>(), w);
    }

    @PostMapping("/{district}/activities/{id}/shifts/{shift}/class-lists")
    ModelAndView handIn(
            @PathVariable UUID id,
            @PathVariable UUID shift,
            Form form,
            @RequestParam(name = Uploads.FIELD, required = false) @Nullable MultipartFile file,
            @RequestParam(name = ClassListTable.FIELD, required = false) @Nullable MultipartFile table,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        ActivityView activity = kept(id);
        Shift found = shift(activity, shift);
        Actor by = actor.current();
        Optional<UploadView> scan = scan(form, by, activity, file);
        Optional<ClassListId> list = form.id("id", ClassListId::new);
        if (table != null && !table.isEmpty()) {
            return look(by, form, activity, found, list, scan.orElse(null), table, w);
        }
        Optional<UnitId> unit = form.optionalId("unit", UnitId::new);
        Optional<String> vouchedBy = form.text("vouchedBy", HandInClassList.NAME);
        Optional<ClassListLines.Read> lines = ClassListLines.read(form, activities.today());
        SortedMap<Integer, Reason> faults =
                new TreeMap<>(lines.map(ClassListLines.Read::faults).orElseGet(TreeMap::new));
        if (!faults.isEmpty()) {
            form.fault(ClassListLines.FIELD, Reason.of("activities.class-list.faulty", faults.size()));
        }
        Optional<ClassListOutcome> outcome = form.submit(() -> lists.handIn(
                by,
                activity.id(),
                new HandInClassList(
                        list.orElseThrow(),
                        found.id(),
                        unit.orElse(null),
                        vouchedBy.orElseThrow(),
                        lines.orElseThrow().listed(),
                        scan.map(UploadView::id).orElse(null))));
        if (outcome.isPresent()) {
            switch (outcome.get()) {
                case ClassListOutcome.Taken taken -> {
                    return SeeOther.at(frame.at(path(found, taken.id())));
                }
                case ClassListOutcome.Faulty faulty -> {
                    faults.putAll(faulty.lines());
                    form.fault(ClassListLines.FIELD, Reason.of("activities.class-list.faulty", faults.size()));
                }
            }
        }
        return page(form, activity, found, scan.orElse(null), faults, w);
    }

    /** A table becomes lines that are looked at first: nobody is signed up by it. */
    private ModelAndView look(
            Actor by,
            Form form,
            ActivityView activity,
            Shift shift,
            Optional<ClassListId> list,
            @Nullable UploadView scan,
            MultipartFile table,
            Wording w) {
        SortedMap<Integer, Reason> faults = new TreeMap<>();
        Optional<Integer> read = form.submit(() -> ClassListTable.lines(content(table)))
                .flatMap(lines -> ClassListLines.read(form.with(ClassListLines.FIELD, lines), activities.today()))
                .flatMap(lines -> {
                    faults.putAll(lines.faults());
                    return form.submit(() -> {
                        if (faults.isEmpty()) {
                            faults.putAll(
                                    lists.look(by, activity.id(), shift.id(), list.orElseThrow(), lines.listed()));
                        }
                        return lines.listed().size();
                    });
                });
        if (!faults.isEmpty()) {
            form.fault(ClassListLines.FIELD, Reason.of("activities.class-list.faulty", faults.size()));
        }
        return page(form, activity, shift, scan, faults, w)
                .addObject("looked", faults.isEmpty() ? read.orElse(null) : null);
    }

    private static byte[] content(MultipartFile table) {
        if (table.getSize() > LARGEST) {
            throw Refused.invalid(ClassListTable.FIELD, Reason.of("imports.table.large", LARGEST >> 20));
        }
        try {
            return table.getBytes();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }

    /** Whom a list signed up, and on whose word. */
    @GetMapping("/{district}/activities/{id}/shifts/{shift}/class-lists/{list}")
    ModelAndView show(@PathVariable UUID id, @PathVariable UUID shift, @PathVariable UUID list) {
        ActivityView activity = kept(id);
        Shift found = shift(activity, shift);
        Actor by = actor.current();
        ClassList one = lists.require(by, activity, found.id(), new ClassListId(list));
        List<SignUpLine> lines = lists.entries(by, activity, one).stream()
                .flatMap(entry -> signUps.byId(entry.signUp()).stream())
                .toList();
        return new ModelAndView("activities/classlists/list")
                .addObject("activity", activity)
                .addObject("shift", found)
                .addObject("list", one)
                .addObject("unit", unit(one.unit()))
                .addObject("lines", lines)
                .addObject(
                        "names",
                        people.names(lines.stream().map(SignUpLine::person).toList()));
    }

    /** What came with the form, else what came with it before. */
    private Optional<UploadView> scan(Form form, Actor by, ActivityView activity, @Nullable MultipartFile file) {
        Optional<UploadView> before = form.optionalId(UPLOAD, UploadId::new)
                .flatMap(id -> uploads.open(by.author(), id))
                .filter(upload -> upload.about().equals(activity.ref()));
        if (file == null || file.isEmpty()) {
            return before;
        }
        FileKind kind = Objects.requireNonNullElse(file.getContentType(), "").startsWith("image/")
                ? FileKind.PHOTO
                : FileKind.DOCUMENT;
        Optional<UploadView> received = form.submit(() -> uploads.receive(
                by.author(),
                kind,
                activity.ref(),
                new Incoming(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file::getInputStream)));
        received.flatMap(now -> before).ifPresent(old -> uploads.discard(by.author(), old.id()));
        return received;
    }

    private ActivityView kept(UUID id) {
        ActivityView activity = activities.require(new ActivityId(id));
        desk.mayKeep(actor.current(), activity).orForbid();
        return activity;
    }

    private Shift shift(ActivityView activity, UUID shift) {
        return shifts.require(activity.id(), new ShiftId(shift));
    }

    private static String path(Shift shift, ClassListId list) {
        return shift.path() + "/class-lists/" + list.value();
    }

    private @Nullable Localized unit(@Nullable UnitId unit) {
        Map<UnitId, Localized> names = unit == null ? Map.of() : organizations.names(List.of(unit));
        return unit == null ? null : names.get(unit);
    }

    private ModelAndView page(
            Form form,
            ActivityView activity,
            Shift shift,
            @Nullable UploadView scan,
            SortedMap<Integer, Reason> faults,
            Wording w) {
        form.with(UPLOAD, scan == null ? null : scan.id().value());
        ModelAndView page = form.on("activities/classlists/form");
        if (!faults.isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page.addObject("activity", activity)
                .addObject("shift", shift)
                .addObject("scan", scan)
                .addObject("units", offers.called(w))
                .addObject("looked", null)
                .addObject("faults", faults)
                .addObject("lists", lists.of(actor.current(), activity, shift.id()));
    }
}
