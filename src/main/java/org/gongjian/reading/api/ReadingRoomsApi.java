package org.gongjian.reading.api;

import java.util.List;
import org.gongjian.district.Localized;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.places.PlaceId;
import org.gongjian.reading.Amount;
import org.gongjian.reading.ReadingRoom;
import org.gongjian.reading.ReadingRooms;
import org.gongjian.reading.StockKind;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What stands in the reading rooms, by category: counted from the movements of things, never typed. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/reading-rooms")
class ReadingRoomsApi {

    private final ReadingRooms rooms;

    ReadingRoomsApi(ReadingRooms rooms) {
        this.rooms = rooms;
    }

    /**
     * A reading room.
     *
     * @param titles how many different ones stand in it
     * @param amounts all there is, by unit of measure
     */
    record Stocked(PlaceId place, Localized name, int titles, List<Amount> amounts, List<StockKind> kinds) {

        static Stocked of(ReadingRoom room) {
            return new Stocked(room.place().id(), room.place().name(), room.titles(), room.amounts(), room.kinds());
        }
    }

    /** Oldest first. */
    @GetMapping
    Slice<Stocked> list(Part part) {
        ReadingRooms.Page page = rooms.page(part.after(PlaceId.class), part.size());
        return part.of(page.rooms(), page.next()).map(Stocked::of);
    }

    @GetMapping("/{place}")
    Stocked show(@PathVariable PlaceId place) {
        return Stocked.of(rooms.require(place));
    }
}
