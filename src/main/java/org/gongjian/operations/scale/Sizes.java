package org.gongjian.operations.scale;

/**
 * How much there is in one district, in records; what happens is counted for one year.
 *
 * @param partners units that are no communities
 * @param needs wishes among them
 * @param books given, in volumes
 */
public record Sizes(
        int communities,
        int partners,
        int agreements,
        int volunteers,
        int activities,
        int participations,
        int needs,
        int books) {

    public Sizes {
        if (communities < 1 || partners < 2 || activities < 1 || volunteers < 50) {
            throw new IllegalArgumentException(
                    "A district has at least one community, two partner units, 50 volunteers and one activity");
        }
    }

    /** A part of it, of everything alike. */
    Sizes part(int numerator, int denominator) {
        return new Sizes(
                part(communities, numerator, denominator),
                part(partners, numerator, denominator),
                part(agreements, numerator, denominator),
                part(volunteers, numerator, denominator),
                part(activities, numerator, denominator),
                part(participations, numerator, denominator),
                part(needs, numerator, denominator),
                part(books, numerator, denominator));
    }

    private static int part(int whole, int numerator, int denominator) {
        return (int) ((long) whole * numerator / denominator);
    }
}
