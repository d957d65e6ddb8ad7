package org.gongjian.programmes;

import java.util.Map;
import org.gongjian.authorization.SampleIds;
import org.gongjian.district.Localized;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.programmes.pillars.Hangings;
import org.gongjian.programmes.pillars.Pillar;
import org.gongjian.programmes.pillars.PillarId;
import org.gongjian.programmes.pillars.Pillars;

/** A brand with a pillar on which a unit hangs. */
class ProgrammeSamples implements SampleIds {

    private final Programmes programmes;
    private final Pillars pillars;
    private final Hangings hangings;

    ProgrammeSamples(Programmes programmes, Pillars pillars, Hangings hangings) {
        this.programmes = programmes;
        this.pillars = pillars;
        this.hangings = hangings;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        ProgrammeId brand = ProgrammeId.next();
        PillarId pillar = PillarId.next();
        int year = here.within(() -> {
            programmes.add(
                    Actor.system(),
                    new AddProgramme(brand, Programme.Kind.BRAND, Localized.zh("聚益企"), null, null, null, null));
            pillars.add(Actor.system(), new Pillar(pillar, brand, 1, Localized.zh("聚资源"), null, 0));
            hangings.hang(Actor.system(), brand, pillar, here.community().ref());
            return hangings.of(here.community().ref()).getFirst().on().getYear();
        });
        return Map.of(
                "programmes/{id}",
                brand.value().toString(),
                "pillars/{pillar}",
                pillar.value().toString(),
                "years/{year}",
                Integer.toString(year),
                "{year}/{figure}",
                "units",
                "GET /{district}/programmes/hang",
                "about=unit:" + here.community().value(),
                "POST /{district}/programmes/hang",
                "about=unit:" + here.community().value(),
                "POST /{district}/programmes/{id}/off",
                "about=activity:" + here.activity().value());
    }
}
