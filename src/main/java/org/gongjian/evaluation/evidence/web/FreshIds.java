package org.gongjian.evaluation.evidence.web;

import org.gongjian.district.NewId;

/** An id for each form of a page: sending one twice makes one record. */
public final class FreshIds {

    public String next() {
        return NewId.uuid().toString();
    }
}
