package org.gongjian.reading.consignments;

import org.gongjian.programmes.CategoryId;

/** What was packed of one category: how many books in how many boxes; both 0 where none were. */
public record PackedLine(CategoryId category, int packed, int boxes) {}
