package org.gongjian.publishing.facts;

import java.math.BigDecimal;
import java.util.List;
import org.gongjian.activities.ActivityView;
import org.gongjian.activities.HostRole;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.files.FileView;
import org.gongjian.identity.UnitId;
import org.gongjian.reading.ReadingRoom;
import org.gongjian.voices.VoiceView;

/**
 * What happened, as the public may know it now: who, where, when, what was given, what was said. Drawn from the records
 * each time it is asked for; never typed and never kept.
 *
 * @param claimed on that day, in a round that one of the hosts opened
 * @param thanks and {@code voices}: said with consent, about the activity or its gifts
 * @param readingRooms where what was given stands
 * @param photos of the activity, with consent
 */
public record BulletinFacts(
        ActivityView activity,
        Localized place,
        List<Host> hosts,
        List<GivenGift> gifts,
        Claimed claimed,
        List<VoiceView> thanks,
        List<VoiceView> voices,
        List<Room> readingRooms,
        List<FileView> photos) {

    /** A unit and what it hosted as. */
    public record Host(UnitId unit, Localized name, HostRole role) {}

    /**
     * @param pledged with it, in yuan
     */
    public record Claimed(List<One> all, BigDecimal pledged) {

        /**
         * @param path of its case, below the district
         * @param by the units that claimed it, the lead first
         */
        public record One(Localized title, String path, Reason number, Reason amount, List<Localized> by) {

            public One {
                by = List.copyOf(by);
            }
        }

        public Claimed {
            all = List.copyOf(all);
        }
    }

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
