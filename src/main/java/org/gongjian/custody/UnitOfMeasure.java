package org.gongjian.custody;

/** What things are counted in; the message {@code custody.unit.NAME} says it. */
public enum UnitOfMeasure {
    /** 册, books. */
    VOLUME,
    /** 套, things that belong together. */
    SET,
    /** 幅, pictures. */
    SHEET,
    /** 件, all else. */
    PIECE
}
