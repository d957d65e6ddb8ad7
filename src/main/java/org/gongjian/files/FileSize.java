package org.gongjian.files;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.gongjian.district.Reason;

/** A number of bytes, said in the unit people use. */
public record FileSize(long bytes) {

    private static final long STEP = 1_024;

    public static FileSize of(long bytes) {
        return new FileSize(bytes);
    }

    /** The message {@code files.size.UNIT}, rounded to what matters. */
    public Reason words() {
        if (bytes < STEP * STEP) {
            return Reason.of("files.size.kb", Math.max(1, Math.round(bytes / (double) STEP)));
        }
        return bytes < STEP * STEP * STEP
                ? Reason.of("files.size.mb", rounded(STEP * STEP))
                : Reason.of("files.size.gb", rounded(STEP * STEP * STEP));
    }

    private BigDecimal rounded(long unit) {
        return BigDecimal.valueOf(bytes)
                .divide(BigDecimal.valueOf(unit), 1, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }
}
