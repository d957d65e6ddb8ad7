package org.gongjian.voices.api;

import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.frame.Wordings;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.gongjian.voices.Consent;
import org.gongjian.voices.RecordVoice;
import org.gongjian.voices.Speaker;
import org.gongjian.voices.VoiceId;
import org.gongjian.voices.VoiceKind;
import org.gongjian.voices.VoiceView;
import org.gongjian.voices.Voices;
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

/** What people said about records: anybody reads what was said with consent. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/voices")
class VoicesApi {

    private final Voices voices;
    private final Wordings wordings;
    private final CurrentActor actor;
    private final Answers.Of<VoiceId, Said> answers;

    VoicesApi(Voices voices, Wordings wordings, CurrentActor actor, Answers answers) {
        this.voices = voices;
        this.wordings = wordings;
        this.actor = actor;
        this.answers = answers.of(this::read, Said::version);
    }

    /** All about one record, oldest first; those kept back only for whoever keeps the record. */
    @GetMapping
    Slice<Said> list(@RequestParam RecordRef about) {
        return Slice.all(voices.about(about, actor.current())).map(this::said);
    }

    @GetMapping("/{id}")
    ResponseEntity<Said> show(@PathVariable VoiceId id) {
        return answers.shown(id);
    }

    /**
     * What somebody said.
     *
     * @param reported whether the words are a paraphrase
     * @param post from which it was said; without one, a resident said it, who is not named
     * @param community where that resident lives
     * @param consent without it the voice is kept and the public does not see it
     */
    record Saying(
            VoiceId id,
            VoiceKind kind,
            RecordRef about,
            @Longest(1_000) Localized words,
            boolean reported,
            @Nullable PostId post,
            @Nullable UnitId community,
            @Nullable Localized onBehalfOf,
            @Nullable Consent consent) {

        RecordVoice command() {
            Verdict.require(post == null || community == null, Reason.of("voices.api.speaker"))
                    .orRefuse("community");
            Speaker speaker = post == null ? new Speaker.Resident(community) : new Speaker.InPost(post);
            return new RecordVoice(id, kind, about, words, reported, speaker, onBehalfOf, consent);
        }
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Said> record(@RequestBody Saying saying) {
        VoiceId id = voices.record(actor.current(), saying.command());
        return answers.made(id, id.value());
    }

    /** Agreed after all, or again. */
    @PutMapping("/{id}/consent")
    ResponseEntity<Said> agree(@PathVariable VoiceId id, Version version, @RequestBody Consent consent) {
        voices.agree(actor.current(), id, version.number(), consent);
        return answers.shown(id);
    }

    /** The speaker took the consent back. */
    @PostMapping("/{id}/withdrawal")
    ResponseEntity<Said> withdraw(@PathVariable VoiceId id, Version version) {
        voices.withdraw(actor.current(), id, version.number());
        return answers.shown(id);
    }

    private Said read(VoiceId id) {
        return said(voices.byId(id, actor.current()).orElseThrow(Refused::missing));
    }

    private Said said(VoiceView voice) {
        return Said.of(voice, wordings.both(voice.who()));
    }
}
