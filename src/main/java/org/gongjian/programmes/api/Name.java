package org.gongjian.programmes.api;

import org.gongjian.district.Localized;

/** What a word is to be called. */
record Name(Localized name) {}
