package org.gongjian.alliances;

import org.gongjian.district.Reason;

/** The number an agreement gets when the last party has agreed. */
public record AgreementNumber(int year, long number) {

    /** Such as 协议〔2024〕1号. */
    public Reason label() {
        return Reason.of("alliances.number", Integer.toString(year), number);
    }
}
