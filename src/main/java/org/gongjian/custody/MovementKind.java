package org.gongjian.custody;

/** What happened to the things. */
public enum MovementKind {
    /** Came into these books from where they had been before. */
    RECEIVED,
    /** Were counted where they are, after they had come uncounted. */
    COUNTED,
    /** Went on to somebody else. */
    HANDED_ON,
    /** Went back to where they came from. */
    RETURNED
}
