package org.gongjian.organizations.letters;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongjian.authorization.SampleIds;
import org.gongjian.district.Localized;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.gongjian.organizations.AddPost;
import org.gongjian.organizations.Organization;
import org.gongjian.organizations.Organizations;
import org.gongjian.organizations.PostId;
import org.gongjian.organizations.Posts;
import org.gongjian.organizations.RegisterOrganization;
import org.springframework.transaction.support.TransactionTemplate;

/** A neighbouring community thanked the community of the story. */
class LetterSamples implements SampleIds {

    private final LetterRows rows;
    private final Organizations organizations;
    private final Posts posts;
    private final TransactionTemplate transaction;

    LetterSamples(LetterRows rows, Organizations organizations, Posts posts, TransactionTemplate transaction) {
        this.rows = rows;
        this.organizations = organizations;
        this.posts = posts;
        this.transaction = transaction;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        LetterId id = LetterId.next();
        here.run(() -> {
            UnitId neighbour = organizations.register(
                    Actor.system(),
                    new RegisterOrganization(
                            UnitId.next(),
                            Organization.Kind.COMMUNITY,
                            Localized.zh("邻里社区"),
                            null,
                            null,
                            null,
                            here.district().community(),
                            null));
            PostId post = posts.add(Actor.system(), new AddPost(PostId.next(), neighbour, Localized.zh("党委书记"), null));
            transaction.executeWithoutResult(status -> rows.add(new ThanksLetter(
                    id,
                    here.community(),
                    2024,
                    neighbour,
                    2024,
                    1,
                    1,
                    LocalDate.of(2024, 6, 5),
                    new LetterText(Localized.of("谢谢", "Thanks"), post),
                    Instant.parse("2024-06-05T03:00:00Z"),
                    List.of(here.archives().ref()))));
        });
        return Map.of("letters/{letter}", id.value().toString());
    }
}
