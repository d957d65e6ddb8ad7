package org.gongjian.programmes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;

/** The categories of a district as the tree they are, in the order one reads it. */
public final class CategoryTree {

    private static final String ARROW = " › ";

    private final Map<CategoryId, Category> byId;
    private final List<Entry> entries = new ArrayList<>();

    /**
     * A category where it stands.
     *
     * @param depth 0 for a root
     * @param path its own name after those above it
     */
    public record Entry(Category category, int depth, Localized path) {}

    CategoryTree(List<Category> categories) {
        byId = categories.stream()
                .collect(Collectors.toMap(Category::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        Map<@Nullable CategoryId, List<Category>> children = new HashMap<>();
        categories.forEach(category -> children.computeIfAbsent(category.parent(), none -> new ArrayList<>())
                .add(category));
        walk(null, null, 0, children);
    }

    /** Each category before those in it. */
    public List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Those of things that can be handed over. */
    public List<Entry> tangible() {
        return entries.stream()
                .filter(entry -> entry.category().thing().isTangible())
                .toList();
    }

    /** How many steps the nearer of the two is below what both lie in; -1 where they have nothing in common. */
    public int distance(CategoryId one, CategoryId other) {
        List<CategoryId> up = upwards(one);
        List<CategoryId> otherUp = upwards(other);
        for (int steps = 0; steps < up.size(); steps++) {
            int there = otherUp.indexOf(up.get(steps));
            if (there >= 0) {
                return Math.max(steps, there);
            }
        }
        return -1;
    }

    private List<CategoryId> upwards(CategoryId from) {
        List<CategoryId> up = new ArrayList<>();
        for (Category at = byId.get(from); at != null; at = at.parent() == null ? null : byId.get(at.parent())) {
            up.add(at.id());
        }
        return up;
    }

    public Optional<Category> byId(CategoryId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The names from the root down, such as books › local records › yearbooks. */
    public Localized path(CategoryId id) {
        return entries.stream()
                .filter(entry -> entry.category().id().equals(id))
                .map(Entry::path)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no category " + id));
    }

    /** The root above a category, or itself. */
    public Category rootOf(CategoryId id) {
        Category category = byId.get(id);
        if (category == null) {
            throw new IllegalArgumentException("no category " + id);
        }
        return category.parent() == null ? category : rootOf(category.parent());
    }

    private void walk(
            @Nullable CategoryId parent,
            @Nullable Localized above,
            int depth,
            Map<@Nullable CategoryId, List<Category>> children) {
        for (Category category : children.getOrDefault(parent, List.of())) {
            Localized path = above == null ? category.name() : below(above, category.name());
            entries.add(new Entry(category, depth, path));
            walk(category.id(), path, depth + 1, children);
        }
    }

    private static Localized below(Localized above, Localized name) {
        String zh = above.zh() == null || name.zh() == null ? null : above.zh() + ARROW + name.zh();
        String en = above.en() == null || name.en() == null ? null : above.en() + ARROW + name.en();
        return Localized.ofTyped(zh, en).orElse(name);
    }
}
