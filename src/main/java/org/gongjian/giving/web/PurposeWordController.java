package org.gongjian.giving.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongjian.claims.rating.ResidentCode;
import org.gongjian.custody.transfers.CodeDoor;
import org.gongjian.district.District;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.Form;
import org.gongjian.frame.SeeOther;
import org.gongjian.giving.GiftPurposeChange;
import org.gongjian.giving.GiftPurposeDesk;
import org.gongjian.giving.GiftTitles;
import org.gongjian.giving.GiftView;
import org.gongjian.giving.Gifts;
import org.gongjian.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Somebody who gave in person says with the code of a letter whether it may be for something else; no account is needed. */
@Controller
class PurposeWordController {

    private final CodeDoor door;
    private final GiftPurposeDesk desk;
    private final Gifts gifts;
    private final GiftTitles titles;
    private final GiftNames names;

    PurposeWordController(CodeDoor door, GiftPurposeDesk desk, Gifts gifts, GiftTitles titles, GiftNames names) {
        this.door = door;
        this.desk = desk;
        this.gifts = gifts;
        this.titles = titles;
        this.names = names;
    }

    /** What the code opens: nothing that says who gave. */
    record Opened(
            District district,
            ResidentCode code,
            GiftPurposeChange change,
            GiftView gift,
            Localized called,
            @Nullable Localized receiver) {}

    @GetMapping("/consent/{code}")
    ModelAndView open(@PathVariable String code, HttpServletResponse response) {
        return page(Form.blank(), opened(code), response);
    }

    @PostMapping("/consent/{code}")
    ModelAndView say(@PathVariable String code, Form form, HttpServletResponse response) {
        Opened opened = opened(code);
        boolean agreed = form.value("agreed").equals("yes");
        Optional<String> answer = PurposeAnswer.words(form, !agreed);
        return form.submit(() -> door.consent(code, (district, known) -> {
                    desk.answer(known, agreed, answer.orElse(null));
                    return SeeOther.at("/consent/" + known.shown());
                }))
                .orElseGet(() -> page(form, opened, response));
    }

    private Opened opened(String typed) {
        return door.consent(typed, (district, code) -> {
            GiftPurposeChange change = desk.byCode(code).orElseThrow(Refused::missing);
            GiftView gift = gifts.require(Actor.visitor(), change.gift());
            return new Opened(
                    district,
                    code,
                    change,
                    gift,
                    titles.of(gift),
                    names.of(List.of(gift), Set.of(), Set.of()).unit(gift.receiver()));
        });
    }

    private static ModelAndView page(Form form, Opened opened, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("X-Robots-Tag", "noindex");
        return form.on("giving/consent").addObject("opened", opened);
    }
}
