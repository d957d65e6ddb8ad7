package org.gongjian.giving;

import org.gongjian.district.Reason;

/** The number of a receipt: without gaps in a district and year. */
public record ReceiptNumber(int year, long number) {

    public ReceiptNumber {
        if (number < 1) {
            throw new IllegalArgumentException("receipts are numbered from 1, not " + number);
        }
    }

    /** How it is written, in the reader's language; digits are not grouped. */
    public Reason label() {
        return Reason.of("giving.receipt.number", Integer.toString(year), Long.toString(number));
    }
}
