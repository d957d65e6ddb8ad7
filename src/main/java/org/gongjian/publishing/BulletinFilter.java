package org.gongjian.publishing;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** Which published bulletins to show; null leaves a question open. */
public record BulletinFilter(
        @Nullable Integer year, @Nullable YearMonth month) {

    public static final BulletinFilter ALL = new BulletinFilter(null, null);

    public static BulletinFilter in(YearMonth month) {
        return new BulletinFilter(null, month);
    }

    public static BulletinFilter in(int year) {
        return new BulletinFilter(year, null);
    }
}
