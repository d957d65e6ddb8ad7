package org.gongjian.giving.disclosure;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.district.calendar.Calendars;
import org.gongjian.district.calendar.WorkingCalendar;
import org.gongjian.giving.money.Fund;
import org.gongjian.giving.money.FundId;
import org.gongjian.giving.money.Funds;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads disclosures: everybody those that are published, the holder's side its drafts too; and when the next one is due. */
@Service
@Transactional(readOnly = true)
public class Disclosures {

    private final DisclosureRows rows;
    private final Funds funds;
    private final DisclosurePolicies policies;
    private final Calendars calendars;
    private final Today today;

    Disclosures(DisclosureRows rows, Funds funds, DisclosurePolicies policies, Calendars calendars, Today today) {
        this.rows = rows;
        this.funds = funds;
        this.policies = policies;
        this.calendars = calendars;
        this.today = today;
    }

    /**
     * A disclosure that is to be published.
     *
     * @param since the last day that was told of, or before the first money
     * @param due the last working day within the term
     */
    public record Due(UnitId holder, LocalDate since, LocalDate due) {}

    /** One that is not here, or not for this reader, is a fault of the address: 404. */
    public Disclosure require(Actor reader, DisclosureId id) {
        return rows.byId(id)
                .filter(one ->
                        one.isPublished() || funds.mayKeep(reader, one.holder()).isAllowed())
                .orElseThrow(Refused::missing);
    }

    public Statement statementOf(Disclosure disclosure) {
        Map<FundId, Fund> known = funds.byIds(disclosure.upto().keySet());
        List<Fund> told = known.values().stream()
                .sorted(Comparator.comparing(Fund::openedAt)
                        .thenComparing(fund -> fund.id().value()))
                .toList();
        return Statement.of(disclosure.period(), told, disclosure.upto(), funds.publicLedgers(known.keySet()));
    }

    /** The published one that took its place, where there is one. */
    public Optional<Disclosure> correctionOf(DisclosureId id) {
        return rows.correctionOf(id);
    }

    public List<Disclosure> publishedOf(UnitId holder) {
        return rows.publishedOf(holder);
    }

    /**
     * Published ones, latest first.
     *
     * @param after the last of the page before, null for the first
     */
    public List<Disclosure> page(@Nullable DisclosureId after, int atMost) {
        return rows.page(after, atMost);
    }

    /** Drafts that wait for a second person of these units. */
    public List<Disclosure> draftsOf(Collection<UnitId> holders) {
        return rows.draftsOf(holders);
    }

    /** What a form begins with: the day after the last one told of, or that of the first money, until today. */
    public Period next(UnitId holder) {
        LocalDate now = today.date();
        LocalDate from = lastTold(holder)
                .map(day -> day.plusDays(1))
                .or(() -> rows.firstMoney(holder))
                .orElse(now);
        return new Period(from.isAfter(now) ? now : from, now);
    }

    /** Disclosures that fall due for these units, earliest first; nothing for one without money. */
    public List<Due> due(Collection<UnitId> holders) {
        DisclosurePolicy policy = policies.current();
        WorkingCalendar calendar = calendars.current();
        return rows.untold(holders).stream()
                .map(untold -> due(untold, policy, calendar))
                .sorted(Comparator.comparing(Due::due))
                .toList();
    }

    /** Published disclosures of which a row was taken back since, and which nobody corrected yet. */
    public List<Disclosure> toCorrect(Collection<UnitId> holders) {
        return rows.becomeWrong(holders);
    }

    /** Whether rows of its days were written after it was published. */
    public boolean hasBecomeWrong(Disclosure disclosure) {
        return rows.hasBecomeWrong(disclosure.id());
    }

    Map<UUID, Localized> names(Collection<DisclosureId> ids, Function<Disclosure, Localized> name) {
        return rows.byIds(ids).stream()
                .filter(Disclosure::isPublished)
                .collect(Collectors.toUnmodifiableMap(one -> one.id().value(), name));
    }

    /** The clock of money that came after everything had been told of begins with that money. */
    private static Due due(DisclosureRows.Untold untold, DisclosurePolicy policy, WorkingCalendar calendar) {
        LocalDate before = untold.first().minusDays(1);
        LocalDate told = untold.told();
        LocalDate since = told != null && told.isAfter(before) ? told : before;
        LocalDate due = policy.due(since, calendar);
        LocalDate finished = untold.finished();
        if (finished != null && policy.dueAfterEnd(finished, calendar).isBefore(due)) {
            due = policy.dueAfterEnd(finished, calendar);
        }
        return new Due(untold.holder(), since, due);
    }

    private Optional<LocalDate> lastTold(UnitId holder) {
        return rows.publishedOf(holder).stream()
                .map(one -> one.period().until())
                .max(Comparator.naturalOrder());
    }
}
