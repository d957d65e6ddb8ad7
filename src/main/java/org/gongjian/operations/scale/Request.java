package org.gongjian.operations.scale;

import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * A listing of a town and, where somebody claimed it, how far that has come.
 *
 * @param number needs first, then what is offered, then projects
 * @param quantity asked for or offered
 */
record Request(
        int number, UUID id, Type type, int community, int partner, int quantity, LocalDate day, Standing standing) {

    private static final int PROJECTS_ONE_IN = 50;
    private static final int OPEN_DAYS = 180;
    private static final int CLOSED_AFTER = 21;

    /** Which list it is on. */
    enum Type {
        NEED("need"),
        WISH("wish"),
        RESOURCE("resource"),
        PROJECT("project");

        private final String stored;

        Type(String stored) {
            this.stored = stored;
        }

        String stored() {
            return stored;
        }
    }

    /** How it stands with it. */
    enum Standing {
        OPEN,
        UNDER_WAY,
        DONE,
        WITHDRAWN
    }

    static int needs(Town town) {
        return town.sizes().needs();
    }

    static int all(Town town) {
        return needs(town) + town.sizes().partners() + needs(town) / PROJECTS_ONE_IN;
    }

    static void forEach(Town town, Consumer<Request> each) {
        for (int number = 0; number < all(town); number++) {
            each.accept(of(town, number));
        }
    }

    static void forEachClaimed(Town town, Consumer<Request> each) {
        forEach(town, request -> {
            if (request.claimed()) {
                each.accept(request);
            }
        });
    }

    private static Request of(Town town, int number) {
        Dice dice = town.dice(Kind.LISTING, number);
        boolean asks = number < needs(town);
        boolean offers = !asks && number < needs(town) + town.sizes().partners();
        Type type = asks ? (dice.percent(30) ? Type.WISH : Type.NEED) : offers ? Type.RESOURCE : Type.PROJECT;
        LocalDate day = asks ? town.pastDay(number, needs(town)) : town.pastDay(dice.below(100), 100);
        int chance = dice.below(100);
        Standing standing = offers
                ? Standing.OPEN
                : chance < 4
                        ? Standing.WITHDRAWN
                        : chance < 60 && day.plusDays(CLOSED_AFTER).isBefore(town.today())
                                ? Standing.DONE
                                : chance < 75 && day.plusDays(3).isBefore(town.today())
                                        ? Standing.UNDER_WAY
                                        : Standing.OPEN;
        return new Request(
                number,
                town.id(Kind.LISTING, number),
                type,
                dice.below(town.sizes().communities()),
                offers ? number - needs(town) : dice.below(town.sizes().partners()),
                type == Type.NEED ? dice.between(1, 20) : 1,
                day,
                standing);
    }

    boolean claimed() {
        return standing == Standing.UNDER_WAY || standing == Standing.DONE;
    }

    boolean done() {
        return standing == Standing.DONE;
    }

    /** Of the claim and of its case. */
    UUID claim(Town town) {
        return town.id(Kind.CLAIM, number);
    }

    LocalDate claimedOn() {
        return day.plusDays(2);
    }

    LocalDate closedOn() {
        return day.plusDays(CLOSED_AFTER - 1L);
    }

    LocalDate deadline() {
        return day.plusDays(OPEN_DAYS);
    }

    UUID owner(Town town) {
        return type == Type.RESOURCE ? town.partner(partner) : town.unit(community);
    }

    String title(Town town) {
        Dice dice = town.dice(Kind.CLAIM, number);
        return switch (type) {
            case NEED, WISH -> Words.need(dice);
            case RESOURCE -> Words.unitName(partner) + Words.offer(dice);
            case PROJECT -> town.communityName(community) + Words.work(dice);
        };
    }
}
