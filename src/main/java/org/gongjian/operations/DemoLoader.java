package org.gongjian.operations;

import java.util.List;

/** Fills an empty installation with the demo's districts. */
public interface DemoLoader {

    /** Loads what is not loaded yet; a second call changes nothing. */
    void load();

    /** The people one can sign in as, in the order in which they are shown. */
    List<DemoSignIn> signIns();
}
