package org.gongjian.programmes.api;

import org.gongjian.district.Refused;
import org.gongjian.frame.api.Answers;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Slice;
import org.gongjian.frame.api.Version;
import org.gongjian.identity.CurrentActor;
import org.gongjian.programmes.AddCategory;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.Category;
import org.gongjian.programmes.CategoryId;
import org.gongjian.programmes.CategoryTree;
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

/** The tree of categories of things; anybody reads it. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/categories")
class CategoriesApi {

    private final Categories categories;
    private final CurrentActor actor;
    private final Answers.Of<CategoryId, Category> answers;

    CategoriesApi(Categories categories, CurrentActor actor, Answers answers) {
        this.categories = categories;
        this.actor = actor;
        this.answers = answers.of(id -> categories.byId(id).orElseThrow(Refused::missing), Category::version);
    }

    /** Roots first, each followed by what is below it. */
    @GetMapping
    Slice<Category> list() {
        return Slice.all(categories.tree().entries()).map(CategoryTree.Entry::category);
    }

    @GetMapping("/{id}")
    ResponseEntity<Category> show(@PathVariable CategoryId id) {
        return answers.shown(id);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ResponseEntity<Category> add(@RequestBody AddCategory command) {
        CategoryId id = categories.add(actor.current(), command);
        return answers.made(id, id.value());
    }

    @PutMapping("/{id}")
    ResponseEntity<Category> rename(@PathVariable CategoryId id, Version version, @RequestBody Name called) {
        categories.rename(actor.current(), id, called.name(), version.number());
        return answers.shown(id);
    }
}
