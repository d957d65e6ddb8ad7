package org.gongjian.giving.api;

import java.time.Instant;
import org.gongjian.claims.rating.ResidentCode;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.district.Refused;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.giving.GiftPurposeChange;
import org.gongjian.giving.GiftPurposeDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The word of somebody who gave in person, said with the code of a letter. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/consents/{code}")
class ConsentsApi {

    private final GiftPurposeDesk desk;

    ConsentsApi(GiftPurposeDesk desk) {
        this.desk = desk;
    }

    /**
     * What is asked, as whoever has the code may read it.
     *
     * @param agreed null until it is answered
     */
    record ConsentRead(
            String gift,
            Localized purpose,
            String reason,
            Instant askedAt,
            @Nullable Boolean agreed,
            @Nullable Instant answeredAt) {

        static ConsentRead of(GiftPurposeChange change) {
            return new ConsentRead(
                    change.gift().value().toString(),
                    change.purpose(),
                    change.reason(),
                    change.askedAt(),
                    change.agreed(),
                    change.answeredAt());
        }
    }

    @GetMapping
    ConsentRead show(@PathVariable String code) {
        return ConsentRead.of(asked(code));
    }

    /** @param answer why not; needed where the donor does not agree */
    record Said(boolean agreed, @Longest(1_000) @Nullable String answer) {}

    /** Once: what was said first stands. */
    @PostMapping
    ConsentRead say(@PathVariable String code, @RequestBody Said said) {
        ResidentCode known = ResidentCode.typed(code).orElseThrow(Refused::missing);
        desk.answer(known, said.agreed(), said.answer());
        return ConsentRead.of(asked(code));
    }

    private GiftPurposeChange asked(String code) {
        return ResidentCode.typed(code).flatMap(desk::byCode).orElseThrow(Refused::missing);
    }
}
