package org.gongjian.giving.ventures;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.district.Reason;

/** What a tranche waits for: the signed contract, or a report that was accepted. */
public enum Stage {
    CONTRACT,
    MIDTERM,
    FINAL;

    public Reason label() {
        return Reason.of("giving.ventures.stage." + code());
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Stage> ofCode(String code) {
        return Stream.of(values()).filter(stage -> stage.code().equals(code)).findFirst();
    }
}
