package org.gongjian.programmes;

import org.gongjian.district.Localized;
import org.jspecify.annotations.Nullable;

/**
 * A category to add.
 *
 * @param id made when the form was opened: adding it twice adds one category
 * @param parent null for a new root
 * @param thing what it holds where it is a root; below another it holds what that one holds
 */
public record AddCategory(CategoryId id, @Nullable CategoryId parent, Category.@Nullable Thing thing, Localized name) {}
