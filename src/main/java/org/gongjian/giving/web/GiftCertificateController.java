package org.gongjian.giving.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.gongjian.claims.rating.ResidentCode;
import org.gongjian.custody.transfers.Transfers;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.PublicUrl;
import org.gongjian.frame.Wording;
import org.gongjian.giving.GiftId;
import org.gongjian.giving.GiftState;
import org.gongjian.giving.GiftView;
import org.gongjian.giving.Gifts;
import org.gongjian.identity.CurrentActor;
import org.gongjian.papers.PaperAnswer;
import org.gongjian.papers.Papers;
import org.gongjian.papers.QrCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The sheet a donor may hang up: what was given, for what, with the receiver's thanks and a code that follows the things. */
@Controller
class GiftCertificateController {

    private static final int QR = 220;

    private final Gifts gifts;
    private final GiftNames names;
    private final Transfers transfers;
    private final Papers papers;
    private final PublicUrl url;
    private final CurrentActor actor;

    GiftCertificateController(
            Gifts gifts, GiftNames names, Transfers transfers, Papers papers, PublicUrl url, CurrentActor actor) {
        this.gifts = gifts;
        this.names = names;
        this.transfers = transfers;
        this.papers = papers;
        this.url = url;
        this.actor = actor;
    }

    @GetMapping("/{district}/gifts/{gift}/certificate.pdf")
    ResponseEntity<byte[]> paper(
            @PathVariable UUID gift, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        GiftView view = gifts.require(actor.current(), new GiftId(gift));
        if (view.state() != GiftState.RECEIVED) {
            throw Refused.conflict(
                    Reason.of("giving.certificate.not-yet", view.state().label()));
        }
        String code =
                transfers.trackingCode(view.id().ref()).map(ResidentCode::shown).orElse(null);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("gift", view);
        model.put("names", names.of(List.of(view), Set.of(), Set.of()));
        model.put("district", frame.inDistrict().orElseThrow(Refused::missing).fullName());
        model.put("tracking", code);
        model.put("picture", code == null ? null : new QrCode(url.whole("/track/" + code)).dataUri(QR));
        return PaperAnswer.pdf(papers.pdf("giving/certificate-paper", model, w), w.t("giving.certificate"));
    }
}
