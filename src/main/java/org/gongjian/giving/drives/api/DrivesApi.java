package org.gongjian.giving.drives.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.giving.GiftDetails;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GiftView;
import org.gongjian.giving.Gifts;
import org.gongjian.giving.drives.ChangeDrive;
import org.gongjian.giving.drives.Drive;
import org.gongjian.giving.drives.DriveDesk;
import org.gongjian.giving.drives.DriveId;
import org.gongjian.giving.drives.Drives;
import org.gongjian.giving.drives.EarlierTerms;
import org.gongjian.giving.drives.OpenDrive;
import org.gongjian.giving.drives.Progress;
import org.gongjian.identity.CurrentActor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Drives: what is gathered, until when, where to bring it, and how far it has come. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/drives")
class DrivesApi {

    private final Drives drives;
    private final DriveDesk desk;
    private final Gifts gifts;
    private final CurrentActor actor;
    private final Answers.Of<DriveId, DriveRead> answers;

    DrivesApi(Drives drives, DriveDesk desk, Gifts gifts, CurrentActor actor, Answers answers) {
        this.drives = drives;
        this.desk = desk;
        this.gifts = gifts;
        this.actor = actor;
        this.answers = answers.of(this::read, DriveRead::version);
    }

    /**
     * A drive and what came of it.
     *
     * @param endedOn where it was ended before its last day
     */
    record DriveRead(
            DriveId id,
            int version,
            OpenDrive terms,
            @Nullable LocalDate endedOn,
            Progress progress) {

        static DriveRead of(Drive drive, Progress progress) {
            return new DriveRead(drive.id(), drive.version(), drive.terms(), drive.endedOn(), progress);
        }
    }

    /** Latest first. */
    @GetMapping
    Slice<DriveRead> list(Part part) {
        List<Drive> found = drives.page(part.after(DriveId.class), part.size() + 1);
        Map<DriveId, Progress> progress =
                drives.progress(found.stream().map(Drive::id).toList());
        return part.ofOneMore(found, Drive::id)
                .map(drive -> DriveRead.of(drive, progress.getOrDefault(drive.id(), Progress.NONE)));
    }

    @GetMapping("/{drive}")
    ResponseEntity<DriveRead> show(@PathVariable DriveId drive) {
        return answers.shown(drive);
    }

    /** What it said before, latest first. */
    @GetMapping("/{drive}/earlier")
    Slice<EarlierTerms> readEarlier(@PathVariable DriveId drive) {
        return Slice.all(drives.earlier(drives.require(drive).id()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<DriveRead> open(@RequestBody OpenDrive command) {
        DriveId id = desk.open(actor.current(), command);
        return answers.made(id, id.value());
    }

    @PutMapping("/{drive}")
    ResponseEntity<DriveRead> change(@PathVariable DriveId drive, Version version, @RequestBody ChangeDrive command) {
        desk.change(actor.current(), drive, version.number(), command);
        return answers.shown(drive);
    }

    /** No more is gathered after today. */
    @PostMapping("/{drive}/end")
    ResponseEntity<DriveRead> end(@PathVariable DriveId drive, Version version) {
        desk.end(actor.current(), drive, version.number());
        return answers.shown(drive);
    }

    /** A gift that is given to a drive. */
    record Given(GiftId id, GiftDetails details) {}

    /** Registered for who gathers, as long as it runs. */
    @PostMapping("/{drive}/gifts")
    @ResponseStatus(HttpStatus.CREATED)
    GiftView give(@PathVariable DriveId drive, @RequestBody Given given) {
        Drive named = drives.require(drive);
        desk.mayKeep(actor.current(), named.terms().holder()).orForbid();
        GiftId id = desk.register(actor.current(), given.id(), given.details(), null, named.id());
        return gifts.require(actor.current(), id);
    }

    private DriveRead read(DriveId id) {
        Drive drive = drives.require(id);
        return DriveRead.of(drive, drives.progress(List.of(id)).getOrDefault(id, Progress.NONE));
    }
}
