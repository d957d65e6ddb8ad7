package org.gongjian.giving;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.authorization.SampleIds;
import org.gongjian.district.Localized;

/** A received gift whose donor is asked for another purpose, one from a person who is asked with a code, and one whose answer comes on paper. */
class GiftPurposeSamples implements SampleIds {

    private static final String PAGES = "/{district}/gifts/{gift}/purposes/{change}";

    private final TestGifts gifts;
    private final GiftPurposeDesk purposes;

    GiftPurposeSamples(TestGifts gifts, GiftPurposeDesk purposes) {
        this.gifts = gifts;
        this.purposes = purposes;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        GiftId received = gifts.received(here, here.counted());
        UUID change = asked(here, received);
        GiftId inPerson = gifts.receivedFrom(here, PersonDonor.once("欧阳晓月"));
        UUID personal = asked(here, inPerson);
        GiftId onPaper = gifts.receivedFrom(here, PersonDonor.once("欧阳晓星"));
        UUID answered = asked(here, onPaper);
        String code = Objects.requireNonNull(
                        here.within(() -> purposes.require(inPerson, personal)).code())
                .value();
        Map<String, String> ids = new HashMap<>(
                Map.of("purposes/{change}", change.toString(), "consent/{code}", code, "consents/{code}", code));
        for (String route : List.of("/letter.pdf", "")) {
            ids.put("GET " + PAGES + route + " gifts/{gift}", received.value().toString());
        }
        ids.put("POST " + PAGES + " gifts/{gift}", received.value().toString());
        ids.put("POST /api/v1" + PAGES + " gifts/{gift}", received.value().toString());
        for (String route : List.of("GET ", "POST ", "POST /api/v1")) {
            ids.put(route + PAGES + "/paper gifts/{gift}", onPaper.value().toString());
            ids.put(route + PAGES + "/paper purposes/{change}", answered.toString());
        }
        return ids;
    }

    private UUID asked(TestGifts.Hunchun here, GiftId gift) {
        UUID change = UUID.randomUUID();
        here.run(() -> purposes.ask(here.coordinator(), gift, change, Localized.of("义卖", "A charity sale"), "书已重复"));
        return change;
    }
}
