package org.gongjian.programmes.pillars;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.frame.Panels;
import org.gongjian.identity.Actor;
import org.gongjian.programmes.Programme;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.Programmes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which records hang on which programme, and on which of its pillars. Whoever keeps the programme hangs them. */
@Service
@Transactional(readOnly = true)
public class Hangings {

    private final HungRows rows;
    private final PillarRows pillars;
    private final Programmes programmes;
    private final Panels panels;
    private final Districts districts;
    private final AuditLog audit;
    private final Clock clock;

    Hangings(
            HungRows rows,
            PillarRows pillars,
            Programmes programmes,
            Panels panels,
            Districts districts,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.pillars = pillars;
        this.programmes = programmes;
        this.panels = panels;
        this.districts = districts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Hangs a record on a programme, or moves it to another pillar of it. */
    @Transactional
    public void hang(Actor by, ProgrammeId on, @Nullable PillarId pillar, RecordRef record) {
        Programme programme = keeper(by, on);
        mayHang(record).orRefuse("record");
        if (pillar != null) {
            Verdict.require(
                            pillars.byId(pillar)
                                    .filter(one -> one.programme().equals(on))
                                    .isPresent(),
                            Reason.of("programmes.pillar.other"))
                    .orRefuse("pillar");
        }
        if (rows.hang(new Hung(on, pillar, record, today()))) {
            audit.write(by.author(), "hung", programme.ref(), record.kind());
        }
    }

    /** Takes a record off a programme; one that does not hang there stays as it is. */
    @Transactional
    public void takeOff(Actor by, ProgrammeId from, RecordRef record) {
        Programme programme = keeper(by, from);
        if (rows.takeOff(from, record)) {
            audit.write(by.author(), "taken-off", programme.ref(), record.kind());
        }
    }

    /** What hangs on these programmes, oldest first. */
    public List<Hung> on(Collection<ProgrammeId> all) {
        return rows.on(all);
    }

    /** The records of a kind that hang on these programmes. */
    public Set<UUID> on(Collection<ProgrammeId> all, String kind) {
        return rows.on(all).stream()
                .map(Hung::record)
                .filter(record -> record.kind().equals(kind))
                .map(RecordRef::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a record hangs on. */
    public List<Hung> of(RecordRef record) {
        return rows.of(record);
    }

    /** Whether there is such a record, and it is of a kind that everybody may see. */
    public Verdict mayHang(RecordRef record) {
        return Verdict.require(
                Hung.KINDS.contains(record.kind()) && panels.titleOf(record).isPresent(),
                Reason.of("programmes.hang.unknown"));
    }

    private Programme keeper(Actor by, ProgrammeId id) {
        Programme programme = programmes.byId(id).orElseThrow(Refused::missing);
        programmes.mayChange(by, programme).orForbid();
        return programme;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(
                clock.instant(),
                CurrentDistrict.id()
                        .flatMap(districts::byId)
                        .map(District::zone)
                        .orElseThrow(Refused::missing));
    }
}
