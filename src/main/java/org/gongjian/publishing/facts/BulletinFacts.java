package org.gongjian.publishing.facts;

import java.util.List;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.HostRole;
import org.gongjian.district.Localized;
import org.gongjian.files.FileView;
import org.gongjian.identity.UnitId;
import org.gongjian.reading.ReadingRoom;
import org.gongjian.voices.VoiceView;

/**
 * What happened, as the public may know it now: who, where, when, what was given, what was said. Drawn from the records
 * each time it is asked for; never typed and never kept.
 *
 * @param thanks and {@code voices}: said with consent, about the activity or its gifts
 * @param readingRooms where what was given stands
 * @param photos of the activity, with consent
 */
public record BulletinFacts(
        ActivityView activity,
        Localized place,
        List<Host> hosts,
        List<GivenGift> gifts,
        List<VoiceView> thanks,
        List<VoiceView> voices,
        List<Room> readingRooms,
        List<FileView> photos) {

    /** A unit and what it hosted as. */
    public record Host(UnitId unit, Localized name, HostRole role) {}

    /**
     * @param newKinds what it had nothing of before one of the gifts
     */
    public record Room(ReadingRoom room, List<Localized> newKinds) {}

    public BulletinFacts {
        hosts = List.copyOf(hosts);
        gifts = List.copyOf(gifts);
        thanks = List.copyOf(thanks);
        voices = List.copyOf(voices);
        readingRooms = List.copyOf(readingRooms);
        photos = List.copyOf(photos);
    }
}
