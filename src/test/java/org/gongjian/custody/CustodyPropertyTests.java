package org.gongjian.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.gongjian.OnTheDatabase;
import org.gongjian.TestDistricts;
import org.gongjian.audit.Author;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Localized;
import org.gongjian.district.NewId;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.CategoryId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Whatever is received, boxed, sent, confirmed, called back, lost, found and given out in whatever order, with transactions
 * that break in between: what came in is what is here, under way, elsewhere, given out, lost or gone back; each holder has what
 * a count by hand says; nobody ever has less than nothing.
 */
@SuppressWarnings("NullAway.Init") // begin() is called before every property
class CustodyPropertyTests extends OnTheDatabase {

    private static final LocalDate DAY = LocalDate.of(2024, 6, 5);
    private static final ByWhom SOMEBODY = ByWhom.named(Localized.of("经办人", "whoever carries"));
    private static final RecordRef GIFT = new RecordRef("gift", NewId.uuid());

    @Autowired
    private Custody custody;

    @Autowired
    private CustodyChain chain;

    @Autowired
    private TestDistricts districts;

    @Autowired
    private Categories categories;

    @Autowired
    private TransactionTemplate transaction;

    private DistrictId here;
    private CategoryId books;

    private final Holder donor = new Holder(Holder.Kind.UNIT, NewId.uuid());
    private final Holder shelf = new Holder(Holder.Kind.PLACE, NewId.uuid());
    private final Holder otherShelf = new Holder(Holder.Kind.PLACE, NewId.uuid());
    private final Holder box = new Holder(Holder.Kind.BOX, NewId.uuid());
    private final Holder transfer = new Holder(Holder.Kind.TRANSFER, NewId.uuid());
    private final Holder school = new Holder(Holder.Kind.KEEPER, NewId.uuid());

    enum Move {
        RECEIVE,
        SHELVE,
        BOX,
        UNPACK,
        SEND,
        SEND_BOX,
        ARRIVE,
        CALL_BACK,
        LOSE,
        LOSE_UNDER_WAY,
        FIND,
        GIVE_OUT,
        RETURN
    }

    record Step(Move move, int quantity, boolean breaks) {}

    @Override
    protected void begin() {
        here = districts.found().id();
        books = CurrentDistrict.within(
                here,
                () -> transaction.execute(status -> {
                    categories.loadDefaults(Actor.system());
                    return categories.byCode("general-books").orElseThrow().id();
                }));
    }

    @Property(tries = 30)
    void nothingAppearsDisappearsOrIsCountedTwice(
            @ForAll @Size(max = 40) List<Move> moves,
            @ForAll @Size(40) List<@IntRange(min = 1, max = 9) Integer> quantities,
            @ForAll @Size(40) List<Boolean> breaking) {
        Lot lot = new Lot(LotId.next(), Localized.zh("图书"), books, UnitOfMeasure.VOLUME, 20);
        Map<Holder, Integer> model = new HashMap<>();
        happens(new Step(Move.RECEIVE, 20, false), lot, model);
        for (int i = 0; i < moves.size(); i++) {
            happens(new Step(moves.get(i), quantities.get(i), breaking.get(i)), lot, model);
        }
        isAsCountedByHand(lot, model);
        within(chain::seal);
        assertThat(within(chain::verify).hold()).isTrue();
    }

    private void happens(Step step, Lot lot, Map<Holder, Integer> model) {
        switch (step.move()) {
            case RECEIVE -> {
                if (model.isEmpty()) {
                    within(() -> custody.receive(
                            Author.SYSTEM, new HandOver(DAY, GIFT, donor, shelf, SOMEBODY, SOMEBODY), List.of(lot)));
                    model.put(shelf, step.quantity());
                }
            }
            case SHELVE -> moves(step, lot, model, MovementKind.SHELVED, shelf, otherShelf);
            case BOX -> moves(step, lot, model, MovementKind.BOXED, shelf, box);
            case UNPACK -> moves(step, lot, model, MovementKind.UNPACKED, box, shelf);
            case SEND -> moves(step, lot, model, MovementKind.SENT, shelf, transfer);
            case SEND_BOX -> moves(step, lot, model, MovementKind.SENT, box, transfer);
            case ARRIVE -> moves(step, lot, model, MovementKind.ARRIVED, transfer, school);
            case CALL_BACK -> moves(step, lot, model, MovementKind.CALLED_BACK, transfer, shelf);
            case LOSE -> moves(step, lot, model, MovementKind.LOST, shelf, Holder.LOST);
            case LOSE_UNDER_WAY -> moves(step, lot, model, MovementKind.LOST, transfer, Holder.LOST);
            case FIND -> moves(step, lot, model, MovementKind.FOUND, Holder.LOST, shelf);
            case GIVE_OUT -> moves(step, lot, model, MovementKind.GIVEN_OUT, school, Holder.READERS);
            case RETURN -> moves(step, lot, model, MovementKind.RETURNED, shelf, donor);
        }
    }

    private void moves(Step step, Lot lot, Map<Holder, Integer> model, MovementKind kind, Holder from, Holder to) {
        int there = model.getOrDefault(from, 0);
        HandOver handOver = new HandOver(DAY, GIFT, from, to, SOMEBODY, null);
        Map<LotId, Integer> quantities = Map.of(lot.id(), step.quantity());
        boolean went;
        try {
            within(() -> {
                if (kind == MovementKind.RETURNED) {
                    custody.handOn(Author.SYSTEM, handOver, quantities);
                } else {
                    custody.move(Author.SYSTEM, kind, handOver, quantities, "因为");
                }
                if (step.breaks()) {
                    throw new IllegalStateException("the power fails before the end");
                }
                return true;
            });
            went = true;
        } catch (Refused refused) {
            assertThat(step.quantity()).as("refused though there was enough").isGreaterThan(there);
            went = false;
        } catch (IllegalStateException broken) {
            assertThat(step.breaks()).isTrue();
            went = false;
        }
        if (went) {
            assertThat(step.quantity()).as("more than there was").isLessThanOrEqualTo(there);
            model.merge(from, -step.quantity(), Integer::sum);
            model.merge(to, step.quantity(), Integer::sum);
        }
    }

    private void isAsCountedByHand(Lot lot, Map<Holder, Integer> model) {
        Balance balance = within(() -> custody.balanceOf(List.of(lot.id())));
        assertThat(balance.holds()).isTrue();
        assertThat(balance)
                .isEqualTo(new Balance(
                        20,
                        model.getOrDefault(shelf, 0) + model.getOrDefault(otherShelf, 0) + model.getOrDefault(box, 0),
                        model.getOrDefault(transfer, 0),
                        model.getOrDefault(school, 0),
                        model.getOrDefault(Holder.READERS, 0),
                        model.getOrDefault(Holder.LOST, 0),
                        model.getOrDefault(donor, 0)));
        assertThat(model.values()).allMatch(quantity -> quantity >= 0);
        assertThat(within(custody::verifySums).hold()).isTrue();
    }

    private <T> T within(Supplier<T> work) {
        return CurrentDistrict.within(here, () -> transaction.execute(status -> work.get()));
    }
}
