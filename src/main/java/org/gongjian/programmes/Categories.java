package org.gongjian.programmes;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongjian.audit.AuditLog;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The categories of things of the current district. Everybody may read them; district officers keep them. */
@Service
@Transactional(readOnly = true)
public class Categories {

    private final CategoryRows rows;
    private final ProgrammePermissions permissions;
    private final AuditLog audit;

    Categories(CategoryRows rows, ProgrammePermissions permissions, AuditLog audit) {
        this.rows = rows;
        this.permissions = permissions;
        this.audit = audit;
    }

    /** Loads the categories that come with the product; those that are there already stay as they are. */
    @Transactional
    public void loadDefaults(Actor by) {
        permissions.mayKeepCategories(by).orForbid();
        Map<String, Category> loaded = new HashMap<>();
        for (DefaultCategory wanted : DefaultCategory.all()) {
            Category parent = wanted.parent().map(loaded::get).orElse(null);
            loaded.put(wanted.code(), rows.byCode(wanted.code()).orElseGet(() -> addOrAdopt(by, wanted, parent)));
        }
    }

    /** Adds a category; one added already under the id stays as it is. Refused where one beside it is called so. */
    @Transactional
    public CategoryId add(Actor by, AddCategory command) {
        permissions.mayKeepCategories(by).orForbid();
        Category category =
                new Category(command.id(), command.parent(), thingOf(command), null, command.name(), null, 0);
        if (rows.add(category)) {
            audit.write(by.author(), "added", category.id().ref(), "name", "parent");
        } else if (rows.byId(category.id()).isEmpty()) {
            throw taken(category.name());
        }
        return category.id();
    }

    /** Renames a category, if it still is at the version given. */
    @Transactional
    public void rename(Actor by, CategoryId id, Localized name, int version) {
        change(by, id, name, rows.byId(id).map(Category::term).orElse(null), version);
    }

    /** Says what it is called here and, where {@code term} is given, by others; if it still is at the version given. */
    @Transactional
    public void change(Actor by, CategoryId id, Localized name, @Nullable TaxonomyTerm term, int version) {
        permissions.mayKeepCategories(by).orForbid();
        Category before = rows.byId(id).orElseThrow(Refused::missing);
        boolean renamed = !before.name().equals(name);
        if (!renamed && Objects.equals(before.term(), term)) {
            return;
        }
        try {
            if (!rows.change(new Category(id, before.parent(), before.thing(), before.code(), name, term, version))) {
                throw Refused.stale();
            }
        } catch (DuplicateKeyException duplicate) {
            throw taken(name);
        }
        audit.write(by.author(), renamed ? "renamed" : "changed", id.ref(), renamed ? "name" : "term");
    }

    /** Whether some that come with the product are not here. */
    public boolean lacksDefaults() {
        return !rows.codes()
                .containsAll(DefaultCategory.all().stream()
                        .map(DefaultCategory::code)
                        .toList());
    }

    public CategoryTree tree() {
        return new CategoryTree(rows.all());
    }

    public Optional<Category> byId(CategoryId id) {
        return rows.byId(id);
    }

    /** One that comes with the product. */
    public Optional<Category> byCode(String code) {
        return rows.byCode(code);
    }

    /** For each category its names from the root down. */
    public Map<CategoryId, Localized> paths(Collection<CategoryId> ids) {
        return tree().entries().stream()
                .filter(entry -> ids.contains(entry.category().id()))
                .collect(Collectors.toUnmodifiableMap(entry -> entry.category().id(), CategoryTree.Entry::path));
    }

    public Verdict mayKeep(Actor actor) {
        return permissions.mayKeepCategories(actor);
    }

    private Category addOrAdopt(Actor by, DefaultCategory wanted, @Nullable Category parent) {
        Category category = new Category(
                CategoryId.next(),
                parent == null ? null : parent.id(),
                wanted.thing(),
                wanted.code(),
                wanted.name(),
                wanted.term(),
                0);
        if (rows.add(category)) {
            audit.write(by.author(), "added", category.id().ref(), "name", "parent");
            return category;
        }
        return rows.called(category.parent(), category.name()).orElse(category);
    }

    private Category.Thing thingOf(AddCategory command) {
        if (command.parent() != null) {
            return rows.byId(command.parent())
                    .map(Category::thing)
                    .orElseThrow(() -> Refused.invalid("parent", Reason.of("frame.fault.unknown")));
        }
        if (command.thing() == null) {
            throw Refused.invalid("thing", Reason.of("programmes.category.thing"));
        }
        return command.thing();
    }

    private static Refused taken(Localized name) {
        return Refused.invalid(name.zh() == null ? "name.en" : "name.zh", Reason.of("programmes.word.taken", name));
    }
}
