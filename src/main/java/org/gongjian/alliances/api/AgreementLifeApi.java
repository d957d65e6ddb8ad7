package org.gongjian.alliances.api;

import java.util.List;
import org.gongjian.alliances.AgreementEdition;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.fulfilment.Note;
import org.gongjian.alliances.fulfilment.NoteId;
import org.gongjian.alliances.fulfilment.Notes;
import org.gongjian.alliances.scans.SealedScan;
import org.gongjian.alliances.scans.SealedScans;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.district.Refused;
import org.gongjian.files.FileId;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Slice;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What lies around an agreement: its editions, the sealed paper's scan and receivers' notes. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/agreements/{id}")
class AgreementLifeApi {

    private final Agreements agreements;
    private final SealedScans scans;
    private final Notes notes;
    private final CurrentActor actor;

    AgreementLifeApi(Agreements agreements, SealedScans scans, Notes notes, CurrentActor actor) {
        this.agreements = agreements;
        this.scans = scans;
        this.notes = notes;
        this.actor = actor;
    }

    /** The oldest first. */
    @GetMapping("/editions")
    Slice<AgreementEdition> editions(@PathVariable AgreementId id) {
        return Slice.all(agreements.editions(actor.current(), id));
    }

    @GetMapping("/scan")
    SealedScan scan(@PathVariable AgreementId id) {
        return scans.of(readable(id)).orElseThrow(Refused::missing);
    }

    /**
     * Which file is the sealed paper.
     *
     * @param round of the scan there is, 0 where there is none
     */
    record ChosenScan(FileId file, int round) {}

    @PostMapping("/scan")
    SealedScan attach(@PathVariable AgreementId id, @RequestBody ChosenScan chosen) {
        scans.attach(actor.current(), readable(id), chosen.file(), chosen.round());
        return scan(id);
    }

    /** The party whose own people say that the scan of this round is the text. */
    record ScanConfirmation(UnitId party, int round) {}

    @PostMapping("/scan/confirmations")
    SealedScan confirm(@PathVariable AgreementId id, @RequestBody ScanConfirmation confirmation) {
        scans.confirm(actor.current(), readable(id), confirmation.party(), confirmation.round());
        return scan(id);
    }

    /** What receivers noted, the newest day first. */
    @GetMapping("/notes")
    Slice<Note> notes(@PathVariable AgreementId id) {
        return Slice.all(notes.of(readable(id)));
    }

    @PostMapping("/notes")
    @ResponseStatus(HttpStatus.CREATED)
    List<Note> note(@PathVariable AgreementId id, @RequestBody Note note) {
        notes.note(actor.current(), readable(id), note);
        return notes.of(id);
    }

    /** Why a note no longer counts. */
    record Struck(NoteId note, @Longest(500) Localized reason) {}

    @PostMapping("/notes/struck")
    List<Note> strike(@PathVariable AgreementId id, @RequestBody Struck struck) {
        notes.strike(actor.current(), readable(id), struck.note(), struck.reason());
        return notes.of(id);
    }

    private AgreementId readable(AgreementId id) {
        return agreements.open(actor.current(), id).id();
    }
}
