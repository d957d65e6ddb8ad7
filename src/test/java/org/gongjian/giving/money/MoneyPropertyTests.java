package org.gongjian.giving.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gongjian.OnTheDatabase;
import org.gongjian.claims.TestClaims;
import org.gongjian.district.Refused;
import org.gongjian.files.FileId;
import org.gongjian.identity.Actor;
import org.gongjian.identity.TestDistrict;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever is written, sent twice, taken back or broken off in the middle: nothing appears, disappears or is counted twice, and
 * the sums agree with the rows.
 */
@SuppressWarnings("NullAway.Init") // begin() is called before every property
class MoneyPropertyTests extends OnTheDatabase {

    private static final int TRIES = 40;

    @Autowired
    private FundDesk desk;

    @Autowired
    private Funds funds;

    @Autowired
    private MoneyChain chain;

    @Autowired
    private TestMoney money;

    @Autowired
    private TestClaims claims;

    @Autowired
    private TransactionTemplate transaction;

    private TestDistrict here;
    private Actor second;

    /** Something somebody does; {@code breaks} where the transaction is broken off after it. */
    record Event(EntryKind kind, int fen, int row, boolean breaks, boolean twice) {}

    /** What the domain says of one fund, in fen. */
    private static final class Model {
        private long pledged;
        private long writtenOff;
        private long received;
        private long returned;
        private long spent;
        private long cameBack;

        private boolean takes(EntryKind kind, long fen) {
            long left = received - returned - spent + cameBack;
            return switch (kind) {
                case PLEDGED -> true;
                case RECEIVED, WRITTEN_OFF -> fen <= pledged - writtenOff - received;
                case SPENT, RETURNED -> fen <= left;
                case CAME_BACK -> fen <= spent - cameBack;
                case COUNTERED -> false;
            };
        }

        private void add(EntryKind kind, long fen) {
            switch (kind) {
                case PLEDGED -> pledged += fen;
                case WRITTEN_OFF -> writtenOff += fen;
                case RECEIVED -> received += fen;
                case RETURNED -> returned += fen;
                case SPENT -> spent += fen;
                case CAME_BACK -> cameBack += fen;
                case COUNTERED -> throw new AssertionError();
            }
        }

        private boolean holds() {
            return received <= pledged - writtenOff && spent - cameBack + returned <= received && cameBack <= spent;
        }
    }

    /** What was written, and whether it was taken back. */
    private record Written(EntryId id, EntryKind kind, long fen) {}

    @Override
    protected void begin() {
        here = claims.aDistrict();
        second = money.secondPerson(here);
    }

    @Provide
    Arbitrary<List<Event>> histories() {
        return Combinators.combine(
                        Arbitraries.of(EntryKind.class),
                        Arbitraries.integers().between(1, 60_000),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.of(true, false, false, false),
                        Arbitraries.of(true, false, false))
                .as(Event::new)
                .list()
                .ofMaxSize(25);
    }

    @Property(tries = TRIES)
    void nothingAppearsDisappearsOrIsCountedTwice(@ForAll("histories") List<Event> history) {
        FundId fund = money.fund(here, "1000.00");
        FileId voucher = money.voucher(here, fund);
        Model model = new Model();
        model.pledged = 100_000;
        List<Written> rows = new ArrayList<>();
        Set<EntryId> countered = new HashSet<>();
        for (Event event : history) {
            if (event.kind() == EntryKind.COUNTERED) {
                counter(event, model, rows, countered);
            } else {
                write(event, fund, voucher, model, rows);
            }
            agrees(fund, model, rows.size() + countered.size() + 1);
        }
        here.within(chain::seal);
        assertThat(here.within(chain::verify).hold()).isTrue();
    }

    private void write(Event event, FundId fund, FileId voucher, Model model, List<Written> rows) {
        String yuan = BigDecimal.valueOf(event.fen(), 2).toPlainString();
        WriteEntry entry = event.kind() == EntryKind.SPENT
                ? TestMoney.spending(voucher, yuan, Use.COMMUNITY)
                : TestMoney.entry(event.kind(), yuan);
        boolean done = tried(event, () -> desk.enter(here.coordinator(), fund, entry));
        assertThat(done).isEqualTo(model.takes(event.kind(), event.fen()) && !event.breaks());
        if (done) {
            model.add(event.kind(), event.fen());
            rows.add(new Written(entry.id(), event.kind(), event.fen()));
        }
    }

    private void counter(Event event, Model model, List<Written> rows, Set<EntryId> countered) {
        if (rows.isEmpty()) {
            return;
        }
        Written row = rows.get(event.row() % rows.size());
        EntryId id = EntryId.next();
        model.add(row.kind(), -row.fen());
        boolean may = model.holds() && !countered.contains(row.id()) && !event.breaks();
        boolean done = tried(event, () -> desk.counter(second, row.id(), id, "记错了"));
        assertThat(done).isEqualTo(may);
        if (done) {
            countered.add(row.id());
        } else {
            model.add(row.kind(), row.fen());
        }
    }

    /** Whether it went through; sent twice it must be as if it were sent once. */
    private boolean tried(Event event, Runnable work) {
        try {
            here.run(() -> {
                if (event.breaks()) {
                    transaction.executeWithoutResult(status -> {
                        work.run();
                        status.setRollbackOnly();
                    });
                } else {
                    work.run();
                    if (event.twice()) {
                        work.run();
                    }
                }
            });
            return !event.breaks();
        } catch (Refused refused) {
            return false;
        }
    }

    private void agrees(FundId id, Model model, int rows) {
        here.run(() -> {
            Fund fund = funds.require(id);
            List<MoneyEntry> ledger = funds.ledger(here.coordinator(), fund);
            assertThat(ledger).hasSize(rows);
            assertThat(fund.entries()).isEqualTo(rows);
            Figures counted = Figures.NONE;
            for (MoneyEntry row : ledger) {
                Optional<MoneyEntry> taken = countered(ledger, row.counters());
                counted = taken.isPresent()
                        ? counted.without(taken.get().kind(), row.yuan())
                        : counted.with(row.kind(), row.yuan());
            }
            assertThat(fund.figures()).isEqualTo(counted);
            assertThat(fund.figures().received()).isEqualByComparingTo(BigDecimal.valueOf(model.received, 2));
            assertThat(fund.figures().spent()).isEqualByComparingTo(BigDecimal.valueOf(model.spent, 2));
            assertThat(fund.figures().promised())
                    .isEqualByComparingTo(BigDecimal.valueOf(model.pledged - model.writtenOff, 2));
        });
    }

    private static Optional<MoneyEntry> countered(List<MoneyEntry> ledger, @Nullable EntryId id) {
        return ledger.stream().filter(row -> row.id().equals(id)).findFirst();
    }
}
