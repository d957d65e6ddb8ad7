package org.gongjian.claims.register;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.gongjian.claims.lights.LightReading;
import org.gongjian.district.Today;
import org.gongjian.frame.Light;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Watches the lights of everything under way: what turns amber or red is told, and stands in the case. */
@Service
@Transactional
public class LightWatch {

    private static final int AT_ONCE = 200;

    private final CaseRows rows;
    private final CaseLists lists;
    private final CaseEventRows events;
    private final CaseLights lights;
    private final CaseNews news;
    private final Clock clock;
    private final Today today;

    LightWatch(
            CaseRows rows,
            CaseLists lists,
            CaseEventRows events,
            CaseLights lights,
            CaseNews news,
            Clock clock,
            Today today) {
        this.rows = rows;
        this.lists = lists;
        this.events = events;
        this.lights = lights;
        this.news = news;
        this.clock = clock;
        this.today = today;
    }

    /** Looks at the current district's cases; looking again changes nothing. */
    public void look() {
        List<UUID> ids = lists.underWay(null, AT_ONCE);
        while (!ids.isEmpty()) {
            List<Case> cases = rows.load(ids);
            var readings = lights.of(cases);
            cases.forEach(about -> look(about, Objects.requireNonNull(readings.get(about.id()))));
            ids = lists.underWay(ids.getLast(), AT_ONCE);
        }
    }

    private void look(Case about, LightReading reading) {
        Light light = reading.light();
        boolean calls = about.state().isAtWork() && (light == Light.AMBER || light == Light.RED);
        if (rows.light(about.id(), light) && calls) {
            events.add(CaseEvent.of(about.id(), clock.instant(), CaseEvent.Kind.LIGHT)
                    .saying(light.name().toLowerCase(Locale.ROOT))
                    .at(about.worked())
                    .planned(reading.planned()));
            news.turned(about, light, today.date());
        }
    }
}
