package org.gongjian.reading.network;

import java.time.LocalDate;
import org.gongjian.audit.RecordRef;
import org.gongjian.custody.Holder;
import org.gongjian.identity.UnitId;
import org.gongjian.places.Place;
import org.jspecify.annotations.Nullable;

/**
 * A place as a part of the library network.
 *
 * @param host the unit that looks after the site and receives its books; null where the network itself does
 * @param closedOn the day from which it is a site no longer
 * @param version rises with every change
 */
public record Site(
        Place place,
        SiteKind kind,
        @Nullable UnitId host,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        int version) {

    public RecordRef ref() {
        return new RecordRef("library-site", place.id().value());
    }

    /** Below the district. */
    public String path() {
        return "library/sites/" + place.id().value();
    }

    public Holder holder() {
        return new Holder(Holder.Kind.PLACE, place.id().value());
    }

    public boolean isOpen(LocalDate on) {
        return !on.isBefore(openedOn) && (closedOn == null || on.isBefore(closedOn));
    }
}
