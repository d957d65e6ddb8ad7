package org.gongjian.alliances;

/** The number an agreement gets when the last party has agreed. */
public record AgreementNumber(int year, long number) {}
