package org.gongjian.recognition.awards.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.frame.History;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Panels;
import org.gongjian.frame.RecordActions.Action;
import org.gongjian.frame.Wording;
import org.gongjian.frame.Wordings;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.papers.PaperAnswer;
import org.gongjian.papers.QrCode;
import org.gongjian.recognition.CredentialDesk;
import org.gongjian.recognition.CredentialView;
import org.gongjian.recognition.awards.Award;
import org.gongjian.recognition.awards.AwardId;
import org.gongjian.recognition.awards.AwardNames;
import org.gongjian.recognition.awards.AwardNumber;
import org.gongjian.recognition.awards.AwardPaper;
import org.gongjian.recognition.awards.Awards;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** A digital plaque: what stands on it, what led to it, how it stands, and how anybody can verify it. */
@Controller
class PlaqueController {

    private static final int QR_PIXELS = 480;
    private static final MediaType VC_JWT = MediaType.parseMediaType("application/vc+jwt");

    private final Awards awards;
    private final AwardNames names;
    private final AwardPaper paper;
    private final CredentialDesk credentials;
    private final Panels panels;
    private final History history;
    private final Wordings wordings;
    private final CurrentActor actor;

    PlaqueController(
            Awards awards,
            AwardNames names,
            AwardPaper paper,
            CredentialDesk credentials,
            Panels panels,
            History history,
            Wordings wordings,
            CurrentActor actor) {
        this.awards = awards;
        this.names = names;
        this.paper = paper;
        this.credentials = credentials;
        this.panels = panels;
        this.history = history;
        this.wordings = wordings;
        this.actor = actor;
    }

    /** @param award its id, or its number as it stands on the plaque */
    @GetMapping("/{district}/honours/{award}")
    ModelAndView show(
            @PathVariable String award, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        Award found = require(award);
        AwardNames.Known known = names.of(List.of(found));
        CredentialView credential = awards.credentialOf(found);
        String link = credentials.link(credential);
        List<Award> together = awards.togetherWith(found);
        RecordRef origin = found.origin();
        return new ModelAndView("recognition/awards/award")
                .addObject("award", found)
                .addObject("known", known)
                .addObject("called", names.title(found))
                .addObject("standing", awards.standing(found))
                .addObject("credential", credential)
                .addObject("handedOut", isHandedOut(found, credential))
                .addObject("link", link)
                .addObject("qr", new QrCode(link).dataUri(QR_PIXELS))
                .addObject("mayMake", paper.mayMake())
                .addObject(
                        "origin",
                        Optional.ofNullable(origin).flatMap(panels::titleOf).orElse(null))
                .addObject("together", together)
                .addObject("titles", names.titles(together))
                .addObject("actions", actions(found))
                .addObject("related", panels.relatedTo(found.ref()))
                .addObject("history", history.of(found.ref()))
                .addObject("copy", copy(found, known, w, frame));
    }

    /** @param in the language of the paper, {@code en} or else Chinese */
    @GetMapping("/{district}/honours/{award}/certificate.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable String award,
            @RequestParam(defaultValue = "zh-CN") String in,
            @ModelAttribute("w") Wording w) {
        Award found = require(award);
        CredentialView credential = toHandOut(found);
        Wording said = wordings.in(in.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE, w.zone());
        return PaperAnswer.pdf(
                paper.pdf(found, credential, said), found.number().shown());
    }

    /** For the holder's own wallet. */
    @GetMapping("/{district}/honours/{award}/credential.jwt")
    ResponseEntity<String> credential(@PathVariable String award) {
        return ResponseEntity.ok()
                .contentType(VC_JWT)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", "attachment; filename=\"credential.jwt\"")
                .body(toHandOut(require(award)).text());
    }

    private CredentialView toHandOut(Award award) {
        CredentialView credential = awards.credentialOf(award);
        Verdict.require(isHandedOut(award, credential), Reason.of("recognition.awards.rule.not-standing"))
                .orConflict();
        return credential;
    }

    private boolean isHandedOut(Award award, CredentialView credential) {
        return credential.isInForce() && awards.standing(award).stands();
    }

    private Award require(String text) {
        return AwardNumber.parse(text)
                .flatMap(awards::byNumber)
                .or(() -> id(text).flatMap(awards::byId))
                .orElseThrow(Refused::missing);
    }

    private static Optional<AwardId> id(String text) {
        try {
            return Optional.of(new AwardId(UUID.fromString(text)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private List<Action> actions(Award award) {
        Actor by = actor.current();
        if (by.mandates().isEmpty()) {
            return List.of();
        }
        List<Action> actions = new ArrayList<>();
        Deeds deeds = new Deeds(awards);
        int order = 0;
        for (Deeds.Deed deed : Deeds.Deed.values()) {
            Verdict verdict = deeds.may(by, award, deed);
            if (deeds.isOffered(by, award)) {
                actions.add(Action.link(deed.label(), award.path() + "/do/" + deed.code(), order++, verdict));
            }
        }
        return actions;
    }

    private String copy(Award award, AwardNames.Known known, Wording w, PageFrame frame) {
        String address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(frame.at(award.path()))
                .toUriString();
        Localized hangs = known.hangsAt(award);
        return String.join(
                "\n",
                List.of(
                                w.t("recognition.awards.copy.title", award.wording(), known.unit(award.holder())),
                                w.t(
                                        "recognition.awards.copy.number",
                                        award.number().shown(),
                                        awards.standing(award).label()),
                                hangs == null ? "" : w.t("recognition.awards.copy.hangs", hangs),
                                address)
                        .stream()
                        .filter(line -> !line.isEmpty())
                        .toList());
    }
}
