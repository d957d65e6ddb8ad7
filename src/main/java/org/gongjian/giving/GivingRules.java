package org.gongjian.giving;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.PostId;
import org.gongjian.places.PlaceId;
import org.gongjian.programmes.CategoryId;
import org.jspecify.annotations.Nullable;

/** What may be stated of a gift; each rule answers with a reason. */
public final class GivingRules {

    /** More lines than this belong in several gifts. */
    public static final int MOST_LINES = 100;

    private GivingRules() {}

    static Verdict givenToSomebodyElse(@Nullable UnitId donor, UnitId receiver) {
        return Verdict.require(!receiver.equals(donor), Reason.of("giving.rule.self"));
    }

    static Verdict givenByOne(@Nullable UnitId donor, @Nullable PersonDonor person) {
        return Verdict.require((donor == null) != (person == null), Reason.of("giving.rule.donor"));
    }

    static Verdict notGivenLaterThan(LocalDate today, LocalDate givenOn) {
        return Verdict.require(!givenOn.isAfter(today), Reason.of("giving.rule.future", today));
    }

    static Verdict shelfIsTheReceivers(PlaceId shelf, Collection<PlaceId> kept) {
        return Verdict.require(kept.contains(shelf), Reason.of("giving.rule.shelf"));
    }

    static Verdict handlerIsTheDonors(PostId handler, Collection<PostId> posts) {
        return Verdict.require(posts.contains(handler), Reason.of("giving.rule.handler"));
    }

    static Verdict takenByTheReceiver(PostId receivedBy, Collection<PostId> posts) {
        return Verdict.require(posts.contains(receivedBy), Reason.of("giving.rule.taker"));
    }

    /** The public plan says who sees to an item: its gift can hide nobody. */
    static Verdict isNamedWherePlanned(GiftDetails details, boolean planned) {
        return Verdict.require(
                !planned || (!details.isByPerson() && !details.anonymous()), Reason.of("giving.rule.planned"));
    }

    static Verdict somethingIsGiven(int lines) {
        return Verdict.require(lines > 0, Reason.of("giving.rule.nothing"));
    }

    /** Whether there may be so many lines. */
    public static Verdict notTooMany(int lines) {
        return Verdict.require(lines <= MOST_LINES, Reason.of("giving.rule.lines", MOST_LINES));
    }

    /** Whether a public text keeps quiet about an anonymous donor, by any of the donor's names. */
    static Verdict keepsQuiet(Localized text, Collection<Localized> names) {
        return Verdict.require(
                names.stream()
                        .flatMap(name -> Stream.of(name.zh(), name.en()))
                        .noneMatch(name -> says(text.zh(), name) || says(text.en(), name)),
                Reason.of("giving.rule.quiet"));
    }

    /** The chain of custody is kept for ever, the name of a person is not. */
    static Verdict handlerNamesNoPerson(@Nullable Localized handler, @Nullable String person) {
        return Verdict.require(
                handler == null || person == null || (!says(handler.zh(), person) && !says(handler.en(), person)),
                Reason.of("giving.rule.handler.person"));
    }

    private static boolean says(@Nullable String text, @Nullable String name) {
        return text != null && name != null && text.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT));
    }

    /** A unit answers in its account; somebody nobody knows cannot have signed. */
    static Verdict answersOnPaper(GiftDetails details) {
        return Verdict.require(details.isByPerson(), Reason.of("giving.paper.unit"))
                .and(Verdict.require(details.isReachable(), Reason.of("giving.paper.nobody")));
    }

    /** Signed after it was asked, and not tomorrow. */
    static Verdict signedBetween(LocalDate asked, LocalDate today, LocalDate signed) {
        return Verdict.require(
                !signed.isBefore(asked) && !signed.isAfter(today), Reason.of("giving.paper.day", asked, today));
    }

    static Verdict categoryIsKnown(CategoryId category, Collection<CategoryId> known) {
        return Verdict.require(known.contains(category), Reason.of("frame.fault.unknown"));
    }
}
