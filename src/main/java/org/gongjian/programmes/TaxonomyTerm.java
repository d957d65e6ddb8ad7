package org.gongjian.programmes;

import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;

/**
 * What a category is called in a list of terms others use (Open Referral HSDS 3, {@code taxonomy_term}).
 *
 * @param taxonomy the list, such as {@code Open Eligibility}; at most 100 characters
 * @param term its name or code there; at most 100 characters
 */
public record TaxonomyTerm(String taxonomy, String term) {

    /** The longest of either, in characters. */
    public static final int LONGEST = 100;

    public TaxonomyTerm {
        taxonomy = taxonomy.strip();
        term = term.strip();
        check("taxonomy", taxonomy);
        check("term", term);
    }

    private static void check(String field, String text) {
        Verdict.require(!text.isEmpty(), Reason.of("programmes.term.half"))
                .and(Verdict.require(
                        text.codePointCount(0, text.length()) <= LONGEST, Reason.of("frame.fault.long", LONGEST)))
                .orRefuse(field);
    }
}
