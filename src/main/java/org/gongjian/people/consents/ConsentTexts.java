package org.gongjian.people.consents;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The kinds of consent of the district and their present words. */
@Service
@Transactional
public class ConsentTexts {

    private final ConsentTextRows rows;
    private final AuditLog audit;
    private final Clock clock;

    ConsentTexts(ConsentTextRows rows, AuditLog audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** The present words of each kind: those every district begins with, then the district's own kinds. */
    @Transactional(readOnly = true)
    public List<ConsentText> present() {
        Map<ConsentKind, ConsentText> present = new LinkedHashMap<>();
        StandardTexts.ALL.forEach(text -> present.put(text.kind(), text));
        rows.latest().forEach(text -> present.put(text.kind(), text));
        return List.copyOf(present.values());
    }

    /** A kind that is not there is a fault of the field. */
    @Transactional(readOnly = true)
    public ConsentText present(ConsentKind kind) {
        return present().stream()
                .filter(text -> text.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refused.invalid("kind", Reason.of("frame.fault.unknown")));
    }

    /**
     * Writes a new edition of a kind.
     *
     * @param edition that was read before: another one meanwhile refuses
     */
    public void write(Author by, ConsentKind kind, int edition, Localized title, Localized words) {
        ConsentText before = present(kind);
        if (before.edition() != edition) {
            throw Refused.stale();
        }
        keep(before);
        if (!rows.add(
                new ConsentText(kind, edition + 1, title, words, before.strict()), by.account(), clock.instant())) {
            throw Refused.stale();
        }
        CurrentDistrict.id()
                .ifPresent(district ->
                        audit.write(by, "text-written", new RecordRef("consent-text", district.value()), kind.value()));
    }

    /** Puts a standard text among the rows, where consents can point at it. */
    void keep(ConsentText text) {
        rows.add(text, null, clock.instant());
    }
}
