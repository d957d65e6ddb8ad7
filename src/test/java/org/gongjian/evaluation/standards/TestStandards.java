package org.gongjian.evaluation.standards;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.gongjian.audit.Author;
import org.gongjian.district.Localized;
import org.gongjian.identity.TestDistrict;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.support.TransactionTemplate;

/** Standards with published editions, of whatever indicators a test thinks of. */
@TestComponent
public class TestStandards {

    private final StandardRows rows;
    private final IndicatorRows indicators;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TestStandards(StandardRows rows, IndicatorRows indicators, TransactionTemplate transaction, Clock clock) {
        this.rows = rows;
        this.indicators = indicators;
        this.transaction = transaction;
        this.clock = clock;
    }

    public StandardId standard(TestDistrict here) {
        StandardId id = StandardId.next();
        here.run(() -> transaction.executeWithoutResult(status -> rows.add(new Standard(
                id, Localized.of("场馆测评标准", "Venue standard"), List.of(), Author.SYSTEM, clock.instant()))));
        return id;
    }

    /** An edition as it was published, without asking whether it may be. */
    public EditionId published(TestDistrict here, StandardId standard, int number, List<Indicator> all) {
        EditionId id = EditionId.next();
        here.run(() -> transaction.executeWithoutResult(status -> {
            Edition edition = new Edition(id, standard, number, 1, EditionState.DRAFT, null);
            rows.add(edition, Author.SYSTEM, clock.instant());
            all.forEach(one -> indicators.add(id, one));
            rows.change(edition, EditionState.PUBLISHED, clock.instant());
        }));
        return id;
    }

    public static Indicator branch(String code, String points) {
        return one(null, code, Role.BRANCH, points, null);
    }

    public static Indicator leaf(Indicator parent, String code, Role role, String points, Method method) {
        return one(parent.id(), code, role, points, method);
    }

    public static Indicator measured(String code, String formula) {
        return new Indicator(
                IndicatorId.next(),
                null,
                0,
                code,
                Localized.zh("指标" + code),
                null,
                Role.SCORED,
                BigDecimal.ONE,
                Method.MEASURED,
                formula,
                Localized.of("场", "activities"),
                Localized.of("本平台记录", "Records on this platform"),
                Recipe.NONE,
                1,
                new BigDecimal("20"),
                true);
    }

    private static Indicator one(
            @Nullable IndicatorId parent, String code, Role role, String points, @Nullable Method method) {
        return new Indicator(
                IndicatorId.next(),
                parent,
                0,
                code,
                Localized.of("指标" + code, "Indicator " + code),
                null,
                role,
                new BigDecimal(points),
                method,
                method == Method.MEASURED ? "services" : null,
                null,
                null,
                Recipe.NONE,
                1,
                new BigDecimal("20"),
                false);
    }
}
