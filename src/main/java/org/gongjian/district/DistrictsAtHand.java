package org.gongjian.district;

import java.time.Duration;
import java.util.Optional;
import org.gongjian.district.signals.ShortMemory;
import org.gongjian.district.signals.Signals;
import org.springframework.stereotype.Component;

/** The districts by their slugs, remembered for a moment: every address names one. */
@Component
public class DistrictsAtHand {

    private static final String TOPIC = "district";
    private static final int MOST = 1_000;
    private static final Duration LIFE = Duration.ofSeconds(5);

    private final Districts districts;
    private final ShortMemory<District> memory;

    DistrictsAtHand(Districts districts, Signals signals) {
        this.districts = districts;
        this.memory = signals.memory(TOPIC, MOST, LIFE);
    }

    public Optional<District> bySlug(String slug) {
        return memory.recall(slug, districts::bySlug);
    }
}
