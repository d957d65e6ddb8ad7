package org.gongjian.giving.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.claims.rating.ResidentCode;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.PublicUrl;
import org.gongjian.frame.Wording;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GiftPurposeChange;
import org.gongjian.giving.GiftPurposeDesk;
import org.gongjian.giving.GiftView;
import org.gongjian.giving.Gifts;
import org.gongjian.identity.CurrentActor;
import org.gongjian.papers.PaperAnswer;
import org.gongjian.papers.Papers;
import org.gongjian.papers.QrCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The letter that asks somebody who gave in person: what, why, and the code to answer with. */
@Controller
class PurposeLetterController {

    private static final int QR = 160;

    private final Gifts gifts;
    private final GiftPurposeDesk desk;
    private final GiftNames names;
    private final Papers papers;
    private final PublicUrl url;
    private final CurrentActor actor;

    PurposeLetterController(
            Gifts gifts, GiftPurposeDesk desk, GiftNames names, Papers papers, PublicUrl url, CurrentActor actor) {
        this.gifts = gifts;
        this.desk = desk;
        this.names = names;
        this.papers = papers;
        this.url = url;
        this.actor = actor;
    }

    @GetMapping("/{district}/gifts/{gift}/purposes/{change}/letter.pdf")
    ResponseEntity<byte[]> paper(
            @PathVariable UUID gift,
            @PathVariable UUID change,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        GiftView view = gifts.require(actor.current(), new GiftId(gift));
        gifts.optionsFor(actor.current(), view.id()).mayCorrect().orForbid();
        GiftPurposeChange asked = desk.require(view.id(), change);
        ResidentCode code = asked.code();
        if (code == null || !asked.isOpen()) {
            throw Refused.conflict(Reason.of("giving.consent.letter.none"));
        }
        String address = url.whole("/consent/" + code.shown());
        Map<String, Object> model = Map.of(
                "gift",
                view,
                "change",
                asked,
                "names",
                names.of(List.of(view), Set.of(), Set.of()),
                "district",
                frame.inDistrict().orElseThrow(Refused::missing).fullName(),
                "code",
                code.shown(),
                "address",
                address,
                "picture",
                new QrCode(address).dataUri(QR));
        return PaperAnswer.pdf(papers.pdf("giving/consent-paper", model, w), w.t("giving.consent.letter"));
    }
}
