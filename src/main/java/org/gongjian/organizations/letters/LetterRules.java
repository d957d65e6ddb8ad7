package org.gongjian.organizations.letters;

import java.util.List;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Post;
import org.gongjian.organizations.years.UnitYear;

/** When a letter of thanks may be written. */
final class LetterRules {

    private LetterRules() {}

    /** Thanks without a record to thank for would be invented. */
    static Verdict thereIsSomethingToThankFor(List<UnitYear.Told> concerning, int year, Organization from) {
        return Verdict.require(
                !concerning.isEmpty(),
                Reason.of("organizations.letter.nothing", Integer.toString(year), from.called()));
    }

    static Verdict aCommunityThanks(Organization from) {
        return Verdict.require(from.isCommunity(), Reason.of("organizations.letter.community"));
    }

    static Verdict nobodyThanksThemselves(UnitId unit, UnitId from) {
        return Verdict.require(!unit.equals(from), Reason.of("organizations.letter.self"));
    }

    static Verdict aPostOfTheCommunitySigns(Post post, UnitId from) {
        return Verdict.require(post.unit().equals(from), Reason.of("organizations.letter.post"));
    }
}
