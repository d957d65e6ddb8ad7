package org.gongjian.files.photos;

import org.gongjian.files.Rendition;

/** A photo encoded anew in one size: pixels and nothing else. */
@SuppressWarnings("ArrayRecordComponent")
public record Picture(Rendition rendition, byte[] jpeg, int width, int height) {}
