package org.gongjian.organizations;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Which facts of a unit differ, by name, for the audit line. */
final class OrganizationChanges {

    private final @Nullable Organization before;
    private final Organization after;
    private final List<String> fields = new ArrayList<>();

    private OrganizationChanges(@Nullable Organization before, Organization after) {
        this.before = before;
        this.after = after;
    }

    static String[] between(@Nullable Organization before, Organization after) {
        OrganizationChanges changes = new OrganizationChanges(before, after);
        changes.note("kind", Organization::kind);
        changes.note("name", Organization::name);
        changes.note("short-name", Organization::shortName);
        changes.note("other-name", Organization::otherName);
        changes.note("code", Organization::code);
        changes.note("area", Organization::area);
        changes.note("parent", Organization::parent);
        return changes.fields.toArray(String[]::new);
    }

    private void note(String field, Function<Organization, @Nullable Object> fact) {
        Object was = before == null ? null : fact.apply(before);
        if (!Objects.equals(was, fact.apply(after))) {
            fields.add(field);
        }
    }
}
