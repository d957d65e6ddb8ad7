package org.gongjian.activities.signup;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.activities.ActivityId;
import org.gongjian.activities.shifts.Shift;
import org.gongjian.activities.shifts.ShiftId;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the sign-ups of the current district. Whom they may be shown to is decided by who calls. */
@Service
@Transactional(readOnly = true)
public class SignUps {

    private final SignUpRows rows;
    private final SignUpLines lines;
    private final LotteryRows lotteries;
    private final People people;
    private final Clock clock;

    SignUps(SignUpRows rows, SignUpLines lines, LotteryRows lotteries, People people, Clock clock) {
        this.rows = rows;
        this.lines = lines;
        this.lotteries = lotteries;
        this.people = people;
        this.clock = clock;
    }

    public Optional<SignUpLine> byId(SignUpId id) {
        return lines.all(List.of(id)).stream().findFirst().map(this::placed);
    }

    /** Everybody a code was given for, also those who went; empty for a code nobody got. */
    public List<SignUpLine> byCode(GuestCode code) {
        return rows.byCode(code.hash())
                .map(one -> lines.party(one.shift(), one.party()).stream()
                        .map(this::placed)
                        .toList())
                .orElse(List.of());
    }

    /** A person's own for shifts that are not over, the earliest first; those they went from too. */
    public List<SignUpLine> of(PersonId person) {
        return lines.of(people.identities(person), clock.instant()).stream()
                .map(this::placed)
                .toList();
    }

    /** All that name somebody under any of these ids, whenever the shift was. */
    public List<SignUpLine> everOf(Collection<PersonId> ids) {
        return lines.of(ids, Instant.EPOCH);
    }

    /** Those an account signed up in an activity, itself included. */
    public List<SignUpLine> enteredBy(UUID account, ActivityId activity) {
        return lines.enteredBy(account, activity).stream().map(this::placed).toList();
    }

    /** @param next where the next page begins, null on the last */
    public record Page(List<SignUpLine> lines, @Nullable String next) {}

    /** Who is in and who waits, in the order of the queue. */
    public Page page(Shift shift, @Nullable String after, int size) {
        List<SignUpLine> found = lines.page(shift.id(), after(after), size + 1);
        List<SignUpLine> shown = found.subList(0, Math.min(size, found.size()));
        return new Page(
                numbered(shown),
                found.size() > size
                        ? shown.getLast().ticket() + "." + shown.getLast().id().value()
                        : null);
    }

    /**
     * The draw of a lottery for everybody to do again, in the order drawn; empty before it.
     *
     * @param placed whether the party got places when it was drawn
     */
    public record DrawnEntry(int rank, long number, int size, String lot, boolean placed) {}

    public List<DrawnEntry> draw(Shift shift) {
        String seed = shift.seed();
        if (seed == null) {
            return List.of();
        }
        List<LotteryRows.Entry> written = lotteries.drawn(shift.id());
        List<Draw.Lot> lots = Draw.of(
                seed,
                lotteries.places(shift.id()),
                written.stream()
                        .map(entry -> new SignUpRules.Queued(entry.number(), entry.size()))
                        .toList(),
                shift.terms().smallerMayPass());
        List<DrawnEntry> drawn = new ArrayList<>();
        lots.forEach(
                lot -> drawn.add(new DrawnEntry(drawn.size() + 1, lot.number(), lot.size(), lot.lot(), lot.placed())));
        return drawn;
    }

    List<ShiftId> withLapsedOffers() {
        return rows.withLapsedOffers(clock.instant());
    }

    private SignUpLine placed(SignUpLine line) {
        return line.state() == SignUpState.WAITING ? line.at(rows.position(line.shift(), line.ticket())) : line;
    }

    private List<SignUpLine> numbered(List<SignUpLine> shown) {
        List<SignUpLine> numbered = new ArrayList<>();
        int position = 0;
        long ticket = 0;
        for (SignUpLine line : shown) {
            if (line.state() != SignUpState.WAITING) {
                numbered.add(line);
                continue;
            }
            if (position == 0) {
                position = rows.position(line.shift(), line.ticket());
            } else if (line.ticket() != ticket) {
                position++;
            }
            ticket = line.ticket();
            numbered.add(line.at(position));
        }
        return numbered;
    }

    private static SignUpLines.@Nullable After after(@Nullable String after) {
        if (after == null || !after.matches("[0-9]{1,18}\\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            return null;
        }
        int dot = after.indexOf('.');
        return new SignUpLines.After(
                Long.parseLong(after.substring(0, dot)), UUID.fromString(after.substring(dot + 1)));
    }
}
