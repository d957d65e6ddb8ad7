package org.gongjian.programmes;

import org.gongjian.district.Localized;

/** A word that records of many kinds hang on. */
public record Tag(TagId id, Localized name, int version) {}
