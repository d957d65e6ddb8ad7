package org.gongjian.claims.web;

import java.util.ArrayList;
import java.util.List;
import org.gongjian.claims.Claim;
import org.gongjian.claims.register.Case;
import org.gongjian.claims.register.CaseState;
import org.gongjian.district.Reason;

/** What comes after what was done, on a case's page: the next step first. */
final class CaseSteps {

    private static final List<CaseState> ORDER =
            List.of(CaseState.OPENED, CaseState.IN_PROGRESS, CaseState.SUBMITTED, CaseState.ACCEPTED);

    private CaseSteps() {}

    /** Message codes {@code claims.coming.CODE} with what fills them. */
    static List<Reason> after(Case about, Claim claim) {
        List<Reason> coming = new ArrayList<>();
        int at = ORDER.indexOf(
                about.state() == CaseState.RETURNED || about.state() == CaseState.REOPENED
                        ? CaseState.IN_PROGRESS
                        : about.state());
        if (at < 0) {
            return coming;
        }
        for (CaseState state : ORDER.subList(at, ORDER.size())) {
            coming.add(
                    switch (state) {
                        case OPENED -> Reason.of("claims.coming.contact", claim.contactBy());
                        case IN_PROGRESS -> Reason.of("claims.coming.submit", about.deadline());
                        case SUBMITTED -> Reason.of("claims.coming.accept");
                        default -> Reason.of("claims.coming.rate");
                    });
        }
        return coming;
    }
}
