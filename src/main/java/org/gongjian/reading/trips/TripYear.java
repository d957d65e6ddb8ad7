package org.gongjian.reading.trips;

/** What the trips of a year add up to, each number derived from its rows. */
public record TripYear(int year, long trips, long books, long served, long loans) {}
