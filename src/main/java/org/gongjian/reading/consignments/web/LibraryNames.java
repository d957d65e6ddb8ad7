package org.gongjian.reading.consignments.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Wording;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.Category;
import org.gongjian.programmes.CategoryTree;
import org.gongjian.reading.network.Network;
import org.springframework.stereotype.Component;

/** What to call sites and categories of books, and what to choose them from. */
@Component
public class LibraryNames {

    private final Network network;
    private final Categories categories;

    LibraryNames(Network network, Categories categories) {
        this.network = network;
        this.categories = categories;
    }

    /** Of every site and every category, by id. */
    Map<UUID, Localized> all() {
        Map<UUID, Localized> names = new HashMap<>();
        network.all()
                .forEach(site ->
                        names.put(site.place().id().value(), site.place().name()));
        categories
                .tree()
                .entries()
                .forEach(entry -> names.put(entry.category().id().value(), entry.path()));
        return names;
    }

    public List<Choice> sites(Wording w) {
        return network.all().stream()
                .map(site -> Choice.of(
                        site.place().id().value(), w.plain(site.place().name())))
                .toList();
    }

    public List<Choice> categories(Wording w) {
        return books().stream()
                .map(entry -> Choice.of(entry.category().id().value(), w.plain(entry.path())))
                .toList();
    }

    private List<CategoryTree.Entry> books() {
        return categories.tree().entries().stream()
                .filter(entry -> entry.category().thing() == Category.Thing.BOOK)
                .toList();
    }
}
