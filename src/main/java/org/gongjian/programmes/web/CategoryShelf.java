package org.gongjian.programmes.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.district.Verdict;
import org.gongjian.frame.Form;
import org.gongjian.identity.Actor;
import org.gongjian.programmes.AddCategory;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.Category;
import org.gongjian.programmes.CategoryId;
import org.gongjian.programmes.TaxonomyTerm;
import org.springframework.stereotype.Component;

/** The categories of things as a list of words, each below its parent. */
@Component
record CategoryShelf(Categories categories) implements WordShelf {

    @Override
    public String code() {
        return "categories";
    }

    @Override
    public List<Word> words() {
        return categories.tree().entries().stream()
                .map(entry -> new Word(
                        entry.category().id().value(),
                        entry.category().name(),
                        entry.depth(),
                        entry.category().version()))
                .toList();
    }

    @Override
    public Verdict mayAdd(Actor actor) {
        return categories.mayKeep(actor);
    }

    @Override
    public Verdict mayRename(Actor actor) {
        return categories.mayKeep(actor);
    }

    @Override
    public void add(Actor by, UUID id, Localized name, Form form) {
        Optional<CategoryId> parent = form.optionalId("parent", CategoryId::new);
        Optional<Category.Thing> thing =
                form.isBlank("thing") ? Optional.empty() : form.choice("thing", Category.Thing.class);
        if (!form.isFaulty()) {
            categories.add(by, new AddCategory(new CategoryId(id), parent.orElse(null), thing.orElse(null), name));
        }
    }

    @Override
    public void rename(Actor by, UUID id, Localized name, int version) {
        categories.rename(by, new CategoryId(id), name, version);
    }

    @Override
    public void change(Actor by, UUID id, Localized name, Form form) {
        Optional<String> taxonomy = form.optionalText("taxonomy", TaxonomyTerm.LONGEST);
        Optional<String> term = form.optionalText("term", TaxonomyTerm.LONGEST);
        if (form.isFaulty()) {
            return;
        }
        TaxonomyTerm called =
                taxonomy.isEmpty() && term.isEmpty() ? null : new TaxonomyTerm(taxonomy.orElse(""), term.orElse(""));
        categories.change(by, new CategoryId(id), name, called, form.version());
    }

    @Override
    public void fill(UUID id, Form form) {
        categories
                .byId(new CategoryId(id))
                .map(Category::term)
                .ifPresent(called -> form.with("taxonomy", called.taxonomy()).with("term", called.term()));
    }
}
