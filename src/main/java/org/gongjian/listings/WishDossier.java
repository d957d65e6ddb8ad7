package org.gongjian.listings;

import org.gongjian.people.PersonalFields;
import org.jspecify.annotations.Nullable;

/** The full record of a wish, for the moment it was opened for. */
public record WishDossier(
        String name, PersonalFields fields, @Nullable String story) {}
