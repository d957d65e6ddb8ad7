package org.gongjian.programmes.api;

import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.programmes.Tag;
import org.gongjian.programmes.TagId;
import org.gongjian.programmes.Tags;
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

/** The tags records are found by; anybody reads them. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/tags")
class TagsApi {

    private final Tags tags;
    private final CurrentActor actor;
    private final Answers.Of<TagId, Tag> answers;

    TagsApi(Tags tags, CurrentActor actor, Answers answers) {
        this.tags = tags;
        this.actor = actor;
        this.answers = answers.of(id -> tags.byId(id).orElseThrow(Refused::missing), Tag::version);
    }

    /** Oldest first. */
    @GetMapping
    Slice<Tag> list() {
        return Slice.all(tags.all());
    }

    @GetMapping("/{id}")
    ResponseEntity<Tag> show(@PathVariable TagId id) {
        return answers.shown(id);
    }

    /** A word to add. */
    record NewTag(TagId id, Localized name) {}

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Tag> add(@RequestBody NewTag added) {
        TagId id = tags.add(actor.current(), added.id(), added.name());
        return answers.made(id, id.value());
    }

    @PutMapping("/{id}")
    ResponseEntity<Tag> rename(@PathVariable TagId id, Version version, @RequestBody Name called) {
        tags.rename(actor.current(), new Tag(id, called.name(), version.number()));
        return answers.shown(id);
    }
}
