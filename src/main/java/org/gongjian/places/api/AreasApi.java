package org.gongjian.places.api;

import org.gongjian.district.Area;
import org.gongjian.district.Areas;
import org.gongjian.district.Refused;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Slice;
import org.gongjian.identity.CurrentActor;
import org.gongjian.places.AreaDesk;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The streets, towns and communities of the district; its office lists them, anybody reads them. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/areas")
class AreasApi {

    private final AreaDesk desk;
    private final Areas areas;
    private final CurrentActor actor;

    AreasApi(AreaDesk desk, Areas areas, CurrentActor actor) {
        this.desk = desk;
        this.areas = areas;
        this.actor = actor;
    }

    /** Oldest first. */
    @GetMapping
    Slice<Area> list() {
        return Slice.all(areas.all());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Area add(@RequestBody Area area) {
        desk.add(actor.current(), area);
        return areas.all().stream()
                .filter(listed -> listed.id().equals(area.id()))
                .findFirst()
                .orElseThrow(Refused::missing);
    }
}
