package org.gongjian.frame;

import java.util.List;

/** Pages on which those who work in a district keep what its other pages draw on; each room hangs its own on their desk. */
public interface OfficePages {

    /** Those the reader of this page may open. */
    List<Entry> forReader();

    /**
     * @param code the entry's name is the message {@code office.CODE}, its purpose {@code office.CODE.why}
     * @param path below the district, such as {@code office/areas}
     * @param order as on the desk
     */
    record Entry(String code, String path, int order) {}
}
