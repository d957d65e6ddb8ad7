package org.gongjian.giving;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.authorization.SampleIds;
import org.gongjian.district.Localized;

/** A received gift whose donor is asked for another purpose, and one from a person who is asked with a code. */
class GiftPurposeSamples implements SampleIds {

    private final TestGifts gifts;
    private final GiftPurposeDesk purposes;

    GiftPurposeSamples(TestGifts gifts, GiftPurposeDesk purposes) {
        this.gifts = gifts;
        this.purposes = purposes;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        GiftId received = gifts.received(here, here.counted());
        UUID change = UUID.randomUUID();
        here.run(
                () -> purposes.ask(here.coordinator(), received, change, Localized.of("义卖", "A charity sale"), "书已重复"));
        GiftId inPerson = gifts.receivedFrom(here, PersonDonor.once("欧阳晓月"));
        UUID personal = UUID.randomUUID();
        here.run(() ->
                purposes.ask(here.coordinator(), inPerson, personal, Localized.of("义卖", "A charity sale"), "书已重复"));
        String code = Objects.requireNonNull(
                        here.within(() -> purposes.require(inPerson, personal)).code())
                .value();
        String gift = received.value().toString();
        return Map.of(
                "purposes/{change}",
                change.toString(),
                "consent/{code}",
                code,
                "consents/{code}",
                code,
                "GET /{district}/gifts/{gift}/purposes/{change}/letter.pdf gifts/{gift}",
                gift,
                "GET /{district}/gifts/{gift}/purposes/{change} gifts/{gift}",
                gift,
                "POST /{district}/gifts/{gift}/purposes/{change} gifts/{gift}",
                gift,
                "GET /{district}/gifts/{gift}/purposes/{change}/paper gifts/{gift}",
                inPerson.value().toString(),
                "GET /{district}/gifts/{gift}/purposes/{change}/paper purposes/{change}",
                personal.toString(),
                "POST /api/v1/{district}/gifts/{gift}/purposes/{change} gifts/{gift}",
                gift);
    }
}
