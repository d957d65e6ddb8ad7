package org.gongjian.claims.web;

import java.util.List;

/**
 * A step of a case that has a page of its own.
 *
 * @param code its texts are the messages {@code claims.step.CODE.…}
 * @param fields what its form asks: {@code words} (must be there), {@code remark} (may be), {@code day}, {@code until},
 *     {@code progress}
 * @param ofClaim whether it stands on the version of the claim and not of the case
 */
record CaseStep(String code, List<String> fields, boolean ofClaim) {

    static final CaseStep CONTACT = new CaseStep("contact", List.of("day", "remark"), true);
    static final CaseStep DENY = new CaseStep("deny", List.of("words"), true);
    static final CaseStep WITHDRAW = new CaseStep("withdraw", List.of("words"), true);
    static final CaseStep REPORT = new CaseStep("report", List.of("progress", "steps", "remark"), false);
    static final CaseStep SUBMIT = new CaseStep("submit", List.of("words"), false);
    static final CaseStep ACCEPT = new CaseStep("accept", List.of("remark"), false);
    static final CaseStep RETURN = new CaseStep("return", List.of("words", "progress", "until"), false);
    static final CaseStep EXTEND = new CaseStep("extend", List.of("until", "words"), false);
    static final CaseStep CLOSE = new CaseStep("close", List.of(), false);

    /** Below the district. */
    public String path(String ofCase) {
        return ofCase + "/" + code;
    }

    public boolean asks(String field) {
        return fields.contains(field);
    }
}
