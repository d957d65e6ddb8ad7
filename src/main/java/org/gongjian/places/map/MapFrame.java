package org.gongjian.places.map;

/** What the fragment {@code places/map} asks: the pictures under the map. */
public record MapFrame(MapTiles tiles) {}
