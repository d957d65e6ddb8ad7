package org.gongjian.places.api;

import java.util.List;
import org.gongjian.district.AreaId;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.places.Place;
import org.gongjian.places.layouts.Layout;
import org.gongjian.places.layouts.LayoutId;
import org.gongjian.places.layouts.Layouts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The sayings that name the places of an area by kind, each with what it counts now. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/layouts")
class LayoutsApi {

    private final Layouts layouts;
    private final CurrentActor actor;
    private final Answers.Of<LayoutId, Said> answers;

    LayoutsApi(Layouts layouts, CurrentActor actor, Answers answers) {
        this.layouts = layouts;
        this.actor = actor;
        this.answers = answers.of(
                id -> said(layouts.byId(id).orElseThrow(Refused::missing)),
                said -> said.layout().version());
    }

    /** @param counted derived from the places there are */
    record Said(Layout layout, List<Layouts.Counted> counted) {}

    /** A short list: it comes whole. */
    @GetMapping
    List<Said> list() {
        return layouts.all().stream().map(this::said).toList();
    }

    @GetMapping("/{id}")
    ResponseEntity<Said> show(@PathVariable LayoutId id) {
        return answers.shown(id);
    }

    /** A layout to add. */
    record AddLayout(
            LayoutId id,
            @Nullable AreaId area,
            Localized name,
            @Nullable Localized otherName,
            List<Place.Kind> kinds) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Said> add(@RequestBody AddLayout command) {
        LayoutId id = layouts.add(
                actor.current(),
                new Layout(command.id(), command.area(), command.name(), command.otherName(), command.kinds(), 0));
        return answers.made(id, id.value());
    }

    /** All that is kept of a layout. */
    record LayoutFacts(
            @Nullable AreaId area, Localized name, @Nullable Localized otherName, List<Place.Kind> kinds) {}

    @PutMapping("/{id}")
    ResponseEntity<Said> change(@PathVariable LayoutId id, Version version, @RequestBody LayoutFacts facts) {
        layouts.change(
                actor.current(),
                new Layout(id, facts.area(), facts.name(), facts.otherName(), facts.kinds(), version.number()));
        return answers.shown(id);
    }

    private Said said(Layout layout) {
        return new Said(layout, layouts.counted(layout));
    }
}
