package org.gongjian.reading.consignments;

/**
 * What a network did in a year, each number derived from its rows.
 *
 * @param books that arrived at sites by consignments, by the day the site received them
 * @param consignments received
 * @param visits reported by the sites for the months of the year
 * @param loans likewise
 */
public record LibraryYear(int year, long books, long consignments, long visits, long loans) {}
