package org.gongjian.claims.wall;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.gongjian.claims.Claim;
import org.gongjian.claims.MoneyPart;
import org.gongjian.claims.register.Case;

/** What was claimed on the day of a launch, in the order of the claims; what was released or taken back since is left out. */
public record Launched(List<Entry> entries) {

    /** A claim, and the case it opened. */
    public record Entry(Claim claim, Case about) {}

    public Launched {
        entries = List.copyOf(entries);
    }

    /** What was pledged with them, in yuan. */
    public BigDecimal pledged() {
        return entries.stream()
                .map(entry -> entry.claim().brings().money())
                .filter(Objects::nonNull)
                .map(MoneyPart::yuan)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
