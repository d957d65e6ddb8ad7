package org.gongjian.reading.web;

import java.util.List;
import java.util.stream.Stream;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Reason;
import org.gongjian.frame.RelatedRecords;
import org.gongjian.identity.UnitId;
import org.gongjian.places.Place;
import org.gongjian.places.PlaceId;
import org.gongjian.places.Places;
import org.gongjian.reading.ReadingRoom;
import org.gongjian.reading.ReadingRooms;
import org.springframework.stereotype.Component;

/** Hangs a reading room's stock on the place, and on the unit that looks after it. */
@Component
class ReadingRoomPanels implements RelatedRecords {

    private static final int ORDER = 20;

    private final ReadingRooms rooms;
    private final Places places;

    ReadingRoomPanels(ReadingRooms rooms, Places places) {
        this.rooms = rooms;
        this.places = places;
    }

    @Override
    public List<Group> relatedTo(RecordRef record) {
        Stream<PlaceId> found = switch (record.kind()) {
            case "place" -> Stream.of(new PlaceId(record.id()));
            case "unit" ->
                places.keptBy(new UnitId(record.id())).stream()
                        .filter(place -> place.kind() == Place.Kind.READING_ROOM)
                        .map(Place::id);
            default -> Stream.empty();
        };
        List<Related> related = found.flatMap(place -> rooms.at(place).stream())
                .map(ReadingRoomPanels::related)
                .toList();
        return related.isEmpty() ? List.of() : List.of(new Group("reading.related", ORDER, related));
    }

    private static Related related(ReadingRoom room) {
        return new Related(
                room.place().ref(),
                room.path(),
                room.place().name(),
                Reason.of("reading.related.detail", room.kinds().size(), room.titles()));
    }
}
