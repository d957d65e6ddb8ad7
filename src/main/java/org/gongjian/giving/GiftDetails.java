package org.gongjian.giving;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongjian.activities.ActivityId;
import org.gongjian.custody.ByWhom;
import org.gongjian.district.Localized;
import org.gongjian.district.Longest;
import org.gongjian.identity.UnitId;
import org.gongjian.places.PlaceId;
import org.jspecify.annotations.Nullable;

/**
 * What is stated of a gift when it is registered or corrected; {@link GivingRules} say what may be stated.
 *
 * @param activity at which it was given
 * @param donor the unit that gives; null where a person does
 * @param person who gives, where no unit does
 * @param anonymous whether the donor is named to nobody but the two units and the district's office; of a person, whether
 *     nobody knows who it is
 * @param handler who handed it over
 * @param shelf where it is to stand
 * @param purpose what it is for; to change it later the donor must agree
 */
public record GiftDetails(
        @Nullable ActivityId activity,
        @Nullable UnitId donor,
        @Nullable PersonDonor person,
        boolean anonymous,
        ByWhom handler,
        UnitId receiver,
        PlaceId shelf,
        @Longest(1_000) Localized purpose,
        LocalDate givenOn,
        ReceiptChoice receipt,
        List<GiftLine> lines) {

    public GiftDetails {
        anonymous = person == null ? anonymous : !person.isKnown();
        lines = List.copyOf(lines);
    }

    /** Given by a unit. */
    public GiftDetails(
            @Nullable ActivityId activity,
            UnitId donor,
            boolean anonymous,
            ByWhom handler,
            UnitId receiver,
            PlaceId shelf,
            Localized purpose,
            LocalDate givenOn,
            ReceiptChoice receipt,
            List<GiftLine> lines) {
        this(activity, donor, null, anonymous, handler, receiver, shelf, purpose, givenOn, receipt, lines);
    }

    /** Whether a person gave it and no unit. */
    public boolean isByPerson() {
        return donor == null;
    }

    /** Whether anybody can be asked about it: a unit, or a person somebody knows. */
    boolean isReachable() {
        return donor != null || (person != null && person.isKnown());
    }

    /** The unit that gave and the one that receives, as far as they are units. */
    Set<UnitId> units() {
        return Stream.of(donor, receiver).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }

    /** The same from somebody nobody knows. */
    GiftDetails unnamed() {
        return new GiftDetails(
                activity, donor, PersonDonor.NOBODY, true, handler, receiver, shelf, purpose, givenOn, receipt, lines);
    }

    /** The names of the fields in which the other differs, as audit lines name them. */
    List<String> differencesTo(GiftDetails other) {
        Map<String, Boolean> same = new LinkedHashMap<>();
        same.put("activity", Objects.equals(activity, other.activity));
        same.put("donor", Objects.equals(donor, other.donor) && PersonDonor.same(person, other.person));
        same.put("anonymous", anonymous == other.anonymous);
        same.put("handler", handler.equals(other.handler));
        same.put("receiver", receiver.equals(other.receiver));
        same.put("shelf", shelf.equals(other.shelf));
        same.put("purpose", purpose.equals(other.purpose));
        same.put("given-on", givenOn.equals(other.givenOn));
        same.put("receipt", receipt == other.receipt);
        same.put("lines", lines.equals(other.lines));
        return same.entrySet().stream()
                .filter(field -> !field.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }
}
