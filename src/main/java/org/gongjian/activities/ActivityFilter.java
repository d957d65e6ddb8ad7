package org.gongjian.activities;

import java.time.YearMonth;
import org.gongjian.identity.UnitId;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.TagId;
import org.jspecify.annotations.Nullable;

/**
 * Which activities to show; null leaves a question open.
 *
 * @param state null for those planned and held, not for the cancelled ones
 * @param unit that hosts in any role
 * @param programme that holds them, or holds what holds them
 * @param year in which the day lies
 */
public record ActivityFilter(
        @Nullable ActivityState state,
        @Nullable YearMonth month,
        @Nullable UnitId unit,
        @Nullable TagId tag,
        @Nullable PlaceId place,
        @Nullable ProgrammeId programme,
        @Nullable Integer year) {

    public static final ActivityFilter ALL = new ActivityFilter(null, null, null, null, null, null);

    public ActivityFilter(
            @Nullable ActivityState state,
            @Nullable YearMonth month,
            @Nullable UnitId unit,
            @Nullable TagId tag,
            @Nullable PlaceId place,
            @Nullable ProgrammeId programme) {
        this(state, month, unit, tag, place, programme, null);
    }

    public static ActivityFilter in(ActivityState state) {
        return new ActivityFilter(state, null, null, null, null, null);
    }

    public static ActivityFilter hostedBy(UnitId unit) {
        return new ActivityFilter(null, null, unit, null, null, null);
    }

    public static ActivityFilter at(PlaceId place) {
        return new ActivityFilter(null, null, null, null, place, null);
    }

    public static ActivityFilter of(ProgrammeId programme) {
        return new ActivityFilter(null, null, null, null, null, programme);
    }

    /** The same in one year. */
    public ActivityFilter during(@Nullable Integer one) {
        return new ActivityFilter(state, month, unit, tag, place, programme, one);
    }

    public boolean isOpen() {
        return equals(ALL);
    }

    /** Planned ones come soonest first; everything else latest first. */
    boolean soonestFirst() {
        return state == ActivityState.PLANNED;
    }
}
