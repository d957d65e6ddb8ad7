package org.gongjian.reading.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.UUID;
import org.gongjian.audit.RecordRef;
import org.gongjian.frame.Form;
import org.gongjian.frame.Panels;
import org.gongjian.frame.Wording;
import org.gongjian.places.PlaceId;
import org.gongjian.reading.ReadingRoom;
import org.gongjian.reading.ReadingRooms;
import org.gongjian.reading.StockKind;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The reading rooms: a list, and a page each with its stock by kind. */
@Controller
class ReadingRoomController {

    private static final int SIZE = 30;
    private static final Period NEW = Period.ofMonths(6);

    private final ReadingRooms rooms;
    private final Panels panels;
    private final Clock clock;

    ReadingRoomController(ReadingRooms rooms, Panels panels, Clock clock) {
        this.rooms = rooms;
        this.panels = panels;
        this.clock = clock;
    }

    @GetMapping("/{district}/reading-rooms")
    ModelAndView list(Form form) {
        return new ModelAndView(
                "reading/list",
                "found",
                rooms.page(form.optionalId("after", PlaceId::new).orElse(null), SIZE));
    }

    @GetMapping("/{district}/reading-rooms/{place}")
    ModelAndView show(@PathVariable UUID place, @ModelAttribute("w") Wording w) {
        ReadingRoom room = rooms.require(new PlaceId(place));
        LocalDate since = w.day(clock.instant()).minus(NEW);
        List<RecordRef> causes =
                room.kinds().stream().map(StockKind::through).distinct().toList();
        ModelAndView page = new ModelAndView("reading/room", "room", room);
        page.addObject("since", since);
        page.addObject("fresh", room.newSince(since));
        page.addObject("causes", panels.titlesOf(causes));
        return page;
    }
}
