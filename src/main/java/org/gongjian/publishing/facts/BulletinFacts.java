package org.gongjian.publishing.facts;

import java.util.List;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.HostRole;
import org.gongjian.district.Localized;
import org.gongjian.identity.UnitId;
import org.gongjian.places.Place;
import org.gongjian.voices.VoiceView;

/**
 * What happened, as the public may know it now: who, where, when, what was given, what was said. Drawn from the records
 * each time it is asked for; never typed and never kept.
 *
 * @param thanks and {@code voices}: said with consent, about the activity or its gifts
 * @param readingRooms where what was given stands
 */
public record BulletinFacts(
        ActivityView activity,
        Localized place,
        List<Host> hosts,
        List<GivenGift> gifts,
        List<VoiceView> thanks,
        List<VoiceView> voices,
        List<Place> readingRooms) {

    /** A unit and what it hosted as. */
    public record Host(UnitId unit, Localized name, HostRole role) {}

    public BulletinFacts {
        hosts = List.copyOf(hosts);
        gifts = List.copyOf(gifts);
        thanks = List.copyOf(thanks);
        voices = List.copyOf(voices);
        readingRooms = List.copyOf(readingRooms);
    }
}
