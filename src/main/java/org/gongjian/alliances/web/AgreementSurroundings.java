package org.gongjian.alliances.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.CommitmentId;
import org.gongjian.alliances.Party;
import org.gongjian.alliances.fulfilment.Note;
import org.gongjian.alliances.fulfilment.Notes;
import org.gongjian.alliances.scans.SealedScan;
import org.gongjian.alliances.scans.SealedScans;
import org.gongjian.files.FileView;
import org.gongjian.files.RecordFiles;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What stands around the text of an agreement: the sealed paper's scan, its files, notes, and the terms before and after. */
@Component
class AgreementSurroundings {

    private final Agreements agreements;
    private final SealedScans scans;
    private final Notes notes;
    private final RecordFiles files;

    AgreementSurroundings(Agreements agreements, SealedScans scans, Notes notes, RecordFiles files) {
        this.agreements = agreements;
        this.scans = scans;
        this.notes = notes;
        this.files = files;
    }

    void addTo(ModelAndView page, Actor reader, Agreement agreement) {
        Optional<SealedScan> scan = scans.of(agreement.id());
        page.addObject("scan", scan.orElse(null));
        page.addObject("scanFile", scan.flatMap(one -> file(reader, one)).orElse(null));
        page.addObject(
                "scanConfirming", scan.map(one -> confirming(reader, agreement)).orElse(List.of()));
        page.addObject("files", files.of(Agreements.ref(agreement.id()), reader.author()));
        page.addObject("before", other(reader, agreement.continues()));
        page.addObject("after", other(reader, agreement.continuedBy()));
        List<Note> noted = notes.of(agreement.id());
        page.addObject("notes", noted.stream().collect(Collectors.groupingBy(Note::commitment)));
        page.addObject(
                "strikable",
                noted.stream()
                        .filter(note -> notes.mayStrike(reader, note).isAllowed())
                        .map(Note::id)
                        .collect(Collectors.toSet()));
        page.addObject("receivers", receivers(reader, agreement));
    }

    private Optional<FileView> file(Actor reader, SealedScan scan) {
        return files.byId(scan.file(), reader.author());
    }

    private List<UnitId> confirming(Actor reader, Agreement agreement) {
        Optional<SealedScan> scan = scans.of(agreement.id());
        return agreement.text().parties().stream()
                .map(Party::unit)
                .filter(unit -> scan.flatMap(one -> one.confirmedBy(unit)).isEmpty())
                .filter(unit -> scans.mayConfirm(reader, agreement, unit).isAllowed())
                .toList();
    }

    private @Nullable Agreement other(Actor reader, @Nullable AgreementId id) {
        if (id == null) {
            return null;
        }
        return agreements
                .byId(id)
                .filter(other -> agreements.mayRead(reader, other))
                .orElse(null);
    }

    private Map<CommitmentId, List<UnitId>> receivers(Actor reader, Agreement agreement) {
        Map<CommitmentId, List<UnitId>> receivers = new HashMap<>();
        agreement
                .text()
                .commitments()
                .forEach(commitment -> receivers.put(commitment.id(), notes.receivers(reader, agreement, commitment)));
        return receivers;
    }
}
