package org.gongjian.frame;

/** A traffic light; the page shows a shape and a word, never the colour alone. */
public enum Light {
    GREEN,
    AMBER,
    RED,
    NONE,
    DONE
}
