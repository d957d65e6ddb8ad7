package org.gongjian.voices;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what people say about records, and keeps to what they agreed. */
@Service
@Transactional
public class Voices {

    private final VoiceRows rows;
    private final VoicePermissions permissions;
    private final SpeakerNames names;
    private final Panels panels;
    private final Districts districts;
    private final AuditLog audit;
    private final Clock clock;

    Voices(
            VoiceRows rows,
            VoicePermissions permissions,
            SpeakerNames names,
            Panels panels,
            Districts districts,
            AuditLog audit,
            Clock clock) {
        this.rows = rows;
        this.permissions = permissions;
        this.names = names;
        this.panels = panels;
        this.districts = districts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Recording the same id again changes nothing. */
    public VoiceId record(Actor by, RecordVoice command) {
        Verdict.require(panels.titleOf(command.about()).isPresent(), Reason.of("refused.missing"))
                .reason()
                .ifPresent(nothing -> {
                    throw Refused.missing();
                });
        names.check(command.speaker());
        permissions.mayRecord(by, command.about(), command.speaker()).orForbid();
        Voice voice = Voice.of(command, clock.instant(), today(), by.author().account());
        if (!rows.add(voice)) {
            Voice there = require(command.id());
            Verdict.require(
                            Objects.equals(there.recordedBy(), by.author().account()),
                            Reason.of("voices.refused.id-taken"))
                    .orConflict();
            return there.id();
        }
        audit.write(by.author(), "recorded", command.id().ref());
        return command.id();
    }

    /** The speaker takes the consent back: the public sees the voice no more. */
    public void withdraw(Actor by, VoiceId id, int version) {
        Voice voice = require(id);
        permissions.mayRecord(by, voice.about(), voice.speaker()).orForbid();
        save(by, version, voice.withdrawn(clock.instant()), "consent-withdrawn");
    }

    /** The speaker agrees after all, or again. */
    public void agree(Actor by, VoiceId id, int version, Consent consent) {
        Voice voice = require(id);
        permissions.mayRecord(by, voice.about(), voice.speaker()).orForbid();
        save(by, version, voice.agreed(consent, today()), "consent-given");
    }

    /** What the public may read of a record, oldest first. */
    @Transactional(readOnly = true)
    public List<VoiceView> about(RecordRef record) {
        return views(rows.about(record)).stream().filter(VoiceView::isShown).toList();
    }

    /** What this person may read: those who may record voices about it also see the ones kept back. */
    @Transactional(readOnly = true)
    public List<VoiceView> about(RecordRef record, Actor reader) {
        return views(rows.about(record).stream()
                .filter(voice -> mayRead(reader, voice))
                .toList());
    }

    /** A voice this person may read. */
    @Transactional(readOnly = true)
    public Optional<VoiceView> byId(VoiceId id, Actor reader) {
        return views(rows.byId(id).stream()
                        .filter(voice -> mayRead(reader, voice))
                        .toList())
                .stream()
                .findFirst();
    }

    /** Voices the public may read. */
    @Transactional(readOnly = true)
    public List<VoiceView> shown(Collection<VoiceId> ids) {
        return ids.isEmpty()
                ? List.of()
                : views(rows.all(ids.stream().map(VoiceId::value).toList())).stream()
                        .filter(VoiceView::isShown)
                        .toList();
    }

    @Transactional(readOnly = true)
    public Verdict mayRecord(Actor by, RecordRef about) {
        return permissions.mayRecord(by, about);
    }

    /** Whether the person may note consent given or taken back. */
    @Transactional(readOnly = true)
    public Verdict mayKeep(Actor by, VoiceView voice) {
        return permissions.mayRecord(by, voice.about(), voice.speaker());
    }

    private boolean mayRead(Actor reader, Voice voice) {
        return voice.standing() == Standing.SHOWN
                || permissions.mayRecord(reader, voice.about(), voice.speaker()).isAllowed();
    }

    private void save(Actor by, int version, Voice changed, String verb) {
        if (version != changed.version() || !rows.updateConsent(changed)) {
            throw Refused.stale();
        }
        audit.write(by.author(), verb, changed.id().ref());
    }

    private Voice require(VoiceId id) {
        return rows.byId(id).orElseThrow(Refused::missing);
    }

    private List<VoiceView> views(List<Voice> voices) {
        SpeakerNames.Known known = names.of(voices.stream().map(Voice::speaker).toList());
        return voices.stream().map(voice -> view(voice, known)).toList();
    }

    private static VoiceView view(Voice voice, SpeakerNames.Known known) {
        return new VoiceView(
                voice.id(),
                voice.kind(),
                voice.about(),
                voice.words(),
                voice.reported(),
                voice.speaker(),
                known.name(voice.speaker()),
                voice.onBehalfOf(),
                voice.consent(),
                voice.standing(),
                voice.recordedAt(),
                voice.version());
    }

    /** Today, in the district’s zone. */
    @Transactional(readOnly = true)
    public LocalDate today() {
        return LocalDate.ofInstant(
                clock.instant(),
                CurrentDistrict.id()
                        .flatMap(districts::byId)
                        .map(District::zone)
                        .orElseThrow(Refused::missing));
    }
}
