package org.gongjian.giving;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
 * @param anonymous whether the donor is named to nobody but the two units and the district's office
 * @param handler who handed it over
 * @param shelf where it is to stand
 * @param purpose what it is for; to change it later the donor must agree
 */
public record GiftDetails(
        @Nullable ActivityId activity,
        UnitId donor,
        boolean anonymous,
        ByWhom handler,
        UnitId receiver,
        PlaceId shelf,
        @Longest(1_000) Localized purpose,
        LocalDate givenOn,
        ReceiptChoice receipt,
        List<GiftLine> lines) {

    public GiftDetails {
        lines = List.copyOf(lines);
    }

    /** The names of the fields in which the other differs, as audit lines name them. */
    List<String> differencesTo(GiftDetails other) {
        Map<String, Boolean> same = new LinkedHashMap<>();
        same.put("activity", Objects.equals(activity, other.activity));
        same.put("donor", donor.equals(other.donor));
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
