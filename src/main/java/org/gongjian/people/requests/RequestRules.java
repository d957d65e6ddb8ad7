package org.gongjian.people.requests;

import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/** What can become of a request. */
final class RequestRules {

    /** The longest wish and the longest answer, in characters. */
    static final int LONGEST = 500;

    private RequestRules() {}

    static Verdict isOpen(PersonRequest request) {
        return Verdict.require(
                request.isOpen(),
                Reason.of("people.request.closed", request.state().label()));
    }

    static Verdict isOf(PersonRequest request, PersonRequest.Kind kind) {
        return Verdict.require(request.kind() == kind, Reason.of("people.request.other-kind"));
    }

    static Verdict fits(Refusal refusal, PersonRequest request) {
        return Verdict.require(refusal.fits(request.kind()), Reason.of("frame.fault.unknown"));
    }

    static Verdict isSaid(PersonRequest.Kind kind, String wish) {
        return Verdict.require(kind == PersonRequest.Kind.ERASURE || !wish.isEmpty(), Reason.of("frame.fault.missing"));
    }

    static Verdict isShort(String text) {
        return Verdict.require(
                text.codePointCount(0, text.length()) <= LONGEST, Reason.of("frame.fault.long", LONGEST));
    }
}
