package org.gongjian.district;

/**
 * What a room does by itself before somebody asks it to, for what was done before is quick. It is called in a district when a
 * process begins to serve, and leaves no trace.
 */
public interface Rehearsal {

    void rehearse();
}
