package org.gongjian.district;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The district the running work belongs to. Transactions begun inside it see its rows and no others. */
public final class CurrentDistrict {

    private static final ScopedValue<DistrictId> CURRENT = ScopedValue.newInstance();

    private CurrentDistrict() {}

    public static Optional<DistrictId> id() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    public static <T extends @Nullable Object> T within(DistrictId district, Supplier<T> work) {
        return ScopedValue.where(CURRENT, district).call(work::get);
    }

    public static void run(DistrictId district, Runnable work) {
        ScopedValue.where(CURRENT, district).run(work);
    }

    /** For work that may fail with a checked exception, such as the rest of a filter chain. */
    public static <T extends @Nullable Object, X extends Throwable> T call(
            DistrictId district, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(CURRENT, district).call(work);
    }
}
