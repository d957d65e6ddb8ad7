package org.gongjian.operations.cli;

import java.util.List;

/** Something the command line does not do, with all the reasons at once. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Refusal(String reason) {
        super(reason);
    }

    /** Says all problems, or nothing when there are none. */
    static void ifAny(String beginning, List<String> problems) {
        if (!problems.isEmpty()) {
            throw new Refusal(beginning + "\n  - " + String.join("\n  - ", problems));
        }
    }
}
