package org.gongjian.claims.register;

import org.gongjian.district.Reason;

/** What a case is called: the year it was opened in, and a number without gaps from 1. */
public record CaseNumber(int year, long number) {

    static final String SERIES = "case";

    /** “2022-006”, “〔2022〕006号”. */
    public Reason label() {
        return Reason.of("claims.case.number", Integer.toString(year), "%03d".formatted(number));
    }
}
