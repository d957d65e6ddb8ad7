package org.gongjian.evaluation.standards;

import org.gongjian.district.Reason;

/** A formula that cannot be read; the reason names the place, counted from 1. */
public final class FormulaFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    FormulaFault(Reason reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
