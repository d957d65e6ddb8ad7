package org.gongjian.service.certificates;

import java.util.Locale;

/** The number of a certificate: the year and its place in it, without gaps. */
public record CertificateNumber(int year, long number) {

    static final String SERIES = "service-certificate";

    public String shown() {
        return String.format(Locale.ROOT, "%d-%06d", year, number);
    }
}
