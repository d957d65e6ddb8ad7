package org.gongjian.programmes.api;

import java.util.UUID;
import org.gongjian.district.Refused;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Cursors;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.programmes.AddProgramme;
import org.gongjian.programmes.Audience;
import org.gongjian.programmes.Audiences;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.Category;
import org.gongjian.programmes.CategoryTree;
import org.gongjian.programmes.FindProgrammes;
import org.gongjian.programmes.Programme;
import org.gongjian.programmes.ProgrammeId;
import org.gongjian.programmes.ProgrammePage;
import org.gongjian.programmes.Programmes;
import org.gongjian.programmes.Tag;
import org.gongjian.programmes.Tags;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Programmes, and the words records are found by: tags, audiences, categories of things. */
@RestController
@RequestMapping(ApiAddress.DISTRICT)
class ProgrammesApi {

    private final Programmes programmes;
    private final Tags tags;
    private final Audiences audiences;
    private final Categories categories;
    private final CurrentActor actor;
    private final Cursors cursors;

    ProgrammesApi(
            Programmes programmes,
            Tags tags,
            Audiences audiences,
            Categories categories,
            CurrentActor actor,
            Cursors cursors) {
        this.programmes = programmes;
        this.tags = tags;
        this.audiences = audiences;
        this.categories = categories;
        this.actor = actor;
        this.cursors = cursors;
    }

    /** In the order of their names. */
    @GetMapping("/programmes")
    Slice<Programme> list(
            @ParameterObject FindProgrammes filter,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(defaultValue = Slice.USUAL) int limit) {
        ProgrammePage page = programmes.find(filter, cursors.read(after, ProgrammeId.class), Cursors.size(limit));
        return new Slice<>(page.programmes(), cursors.write(page.next()));
    }

    @GetMapping("/programmes/{id}")
    ResponseEntity<Programme> show(@PathVariable UUID id) {
        Programme programme = programmes.byId(new ProgrammeId(id)).orElseThrow(Refused::missing);
        return Version.of(programme, programme.version());
    }

    @PostMapping("/programmes")
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Programme> add(@RequestBody AddProgramme command) {
        ProgrammeId id = programmes.add(actor.current(), command);
        Programme programme = programmes.byId(id).orElseThrow(Refused::missing);
        return Version.made(programme, programme.version(), ApiAddress.madeHere(id.value()));
    }

    @GetMapping("/tags")
    Slice<Tag> tags() {
        return Slice.all(tags.all());
    }

    @GetMapping("/audiences")
    Slice<Audience> audiences() {
        return Slice.all(audiences.all());
    }

    /** Roots first, each followed by what is below it. */
    @GetMapping("/categories")
    Slice<Category> categories() {
        return Slice.all(categories.tree().entries()).map(CategoryTree.Entry::category);
    }
}
