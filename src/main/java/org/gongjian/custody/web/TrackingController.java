package org.gongjian.custody.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.audit.RecordRef;
import org.gongjian.claims.rating.ResidentCode;
import org.gongjian.custody.Custody;
import org.gongjian.custody.LotId;
import org.gongjian.custody.LotName;
import org.gongjian.custody.Movement;
import org.gongjian.custody.transfers.CodeDoor;
import org.gongjian.custody.transfers.Transfer;
import org.gongjian.custody.transfers.Transfers;
import org.gongjian.district.District;
import org.gongjian.district.Refused;
import org.gongjian.frame.PublicUrl;
import org.gongjian.frame.Wording;
import org.gongjian.papers.PaperAnswer;
import org.gongjian.papers.Papers;
import org.gongjian.papers.QrCode;
import org.gongjian.voices.Voices;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Where things are that were given, for anybody with the code; and a card to pass on. */
@Controller
class TrackingController {

    private static final int QR = 160;

    private final CodeDoor door;
    private final Transfers transfers;
    private final Custody custody;
    private final Voices voices;
    private final Papers papers;
    private final PublicUrl url;

    TrackingController(
            CodeDoor door, Transfers transfers, Custody custody, Voices voices, Papers papers, PublicUrl url) {
        this.door = door;
        this.transfers = transfers;
        this.custody = custody;
        this.voices = voices;
        this.papers = papers;
        this.url = url;
    }

    @GetMapping("/track/{code}")
    ModelAndView track(@PathVariable String code, @ModelAttribute("w") Wording w, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        return new ModelAndView("custody/track")
                .addObject("tracked", tracked(code, w))
                .addObject("mayMake", papers.mayMake());
    }

    @GetMapping("/track/{code}/card.pdf")
    ResponseEntity<byte[]> card(@PathVariable String code, @ModelAttribute("w") Wording w) {
        Tracked tracked = tracked(code, w);
        String address = url.whole("/track/" + tracked.code());
        return PaperAnswer.pdf(
                papers.pdf(
                        "custody/card-paper",
                        Map.of("tracked", tracked, "address", address, "picture", new QrCode(address).dataUri(QR)),
                        w),
                w.t("custody.track.card"));
    }

    private Tracked tracked(String typed, Wording w) {
        return door.tracking(typed, (district, code) -> inside(district, code, w));
    }

    private Tracked inside(District district, ResidentCode code, Wording w) {
        RecordRef because = transfers.tracked(code).orElseThrow(Refused::missing);
        List<LotId> lots = custody.lotsOf(because);
        List<Movement> chain = custody.chainOf(lots);
        List<Transfer> sent = transfers.carrying(lots);
        Map<LotId, Tracked.Named> names = custody.namesOf(lots).stream()
                .collect(Collectors.toMap(
                        LotName::lot,
                        name -> new Tracked.Named(
                                name.title(), "custody.quantity." + name.unit().name())));
        return new Tracked(
                district,
                code.shown(),
                custody.balanceOf(lots),
                Tracked.steps(
                        chain,
                        names,
                        transfers.keepers(sent.stream().map(Transfer::keeper).toList()),
                        sent),
                Stream.of(
                                voices.about(because).stream().map(voice -> w.plain(voice.words())),
                                sent.stream()
                                        .filter(Transfer::thanksShown)
                                        .map(Transfer::thanks)
                                        .filter(Objects::nonNull))
                        .flatMap(Function.identity())
                        .toList());
    }
}
