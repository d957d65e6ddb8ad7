package org.gongjian.personal.api;

import org.gongjian.district.Localized;
import org.gongjian.files.FileId;
import org.gongjian.frame.Wordings;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Slice;
import org.gongjian.identity.CurrentActor;
import org.gongjian.people.PersonId;
import org.gongjian.personal.ShownDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whom a photo shows: the public sees it as long as each of them agrees. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/files/{id}/persons")
class ShownPersonsApi {

    private final ShownDesk desk;
    private final Wordings wordings;
    private final CurrentActor actor;

    ShownPersonsApi(ShownDesk desk, Wordings wordings, CurrentActor actor) {
        this.desk = desk;
        this.wordings = wordings;
        this.actor = actor;
    }

    /**
     * Somebody a photo shows.
     *
     * @param name empty for somebody who was erased
     * @param agrees whether they agree to be shown
     * @param why not; none where they agree
     */
    record ShownPerson(
            PersonId person,
            String name,
            boolean agrees,
            @Nullable Localized why) {}

    @GetMapping
    Slice<ShownPerson> list(@PathVariable FileId id) {
        return Slice.all(desk.on(actor.current(), id))
                .map(one -> new ShownPerson(
                        one.person(),
                        one.name(),
                        one.agrees().isAllowed(),
                        one.agrees().reason().map(wordings::both).orElse(null)));
    }

    @PutMapping("/{person}")
    Slice<ShownPerson> name(@PathVariable FileId id, @PathVariable PersonId person) {
        desk.name(actor.current(), id, person);
        return list(id);
    }

    /** It was somebody else, or nobody can tell. */
    @DeleteMapping("/{person}")
    Slice<ShownPerson> remove(@PathVariable FileId id, @PathVariable PersonId person) {
        desk.unname(actor.current(), id, person);
        return list(id);
    }
}
