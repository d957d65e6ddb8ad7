package org.gongjian.alliances.web;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.gongjian.alliances.Agreement;
import org.gongjian.alliances.AgreementId;
import org.gongjian.alliances.AgreementNumber;
import org.gongjian.alliances.Agreements;
import org.gongjian.alliances.scans.SealedScans;
import org.gongjian.district.District;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.PublicUrl;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.papers.PaperAnswer;
import org.gongjian.papers.Papers;
import org.gongjian.papers.QrCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** An agreement to be printed and sealed: as a page, and as a PDF with a code that leads to its page. */
@Controller
class PrintController {

    private static final int CODE = 220;

    private final Agreements agreements;
    private final SealedScans scans;
    private final Names names;
    private final Papers papers;
    private final PublicUrl addresses;
    private final CurrentActor actor;

    PrintController(
            Agreements agreements,
            SealedScans scans,
            Names names,
            Papers papers,
            PublicUrl addresses,
            CurrentActor actor) {
        this.agreements = agreements;
        this.scans = scans;
        this.names = names;
        this.papers = papers;
        this.addresses = addresses;
        this.actor = actor;
    }

    @GetMapping("/{district}/alliances/agreements/{id}/print")
    ModelAndView print(@PathVariable UUID id, @ModelAttribute("frame") PageFrame frame) {
        Agreement agreement = agreements.open(actor.current(), new AgreementId(id));
        return new ModelAndView("alliances/agreement-print", model(agreement, frame))
                .addObject("mayMake", papers.mayMake());
    }

    @GetMapping("/{district}/alliances/agreements/{id}/agreement.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable UUID id, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        Agreement agreement = agreements.open(actor.current(), new AgreementId(id));
        AgreementNumber number = agreement.number();
        String name = number == null ? w.plain(agreement.text().title()) : w.reason(number.label());
        return PaperAnswer.pdf(papers.pdf("alliances/agreement-paper", model(agreement, frame), w), name);
    }

    private Map<String, Object> model(Agreement agreement, PageFrame frame) {
        Map<String, Object> model = new HashMap<>();
        model.put("agreement", agreement);
        model.put("text", agreement.text());
        model.put("units", names.ofUnits(agreement.text().units()));
        model.put("posts", names.ofPostsOf(agreement));
        model.put("scan", scans.of(agreement.id()).orElse(null));
        model.put("state", agreement.state(agreements.today()));
        model.put("district", frame.inDistrict().map(District::fullName).orElseThrow());
        String address = addresses.whole(frame.at(Paths.of(agreement.id())));
        model.put("address", address);
        model.put("code", new QrCode(address).dataUri(CODE));
        return model;
    }
}
