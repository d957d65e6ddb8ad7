package org.gongjian.identity;

import java.util.Map;
import org.gongjian.audit.Author;
import org.gongjian.authorization.SampleIds;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.accounts.AccessTokenId;
import org.gongjian.identity.accounts.AccessTokens;
import org.gongjian.identity.accounts.InvitationId;
import org.gongjian.identity.accounts.Invitations;
import org.gongjian.identity.accounts.InvitePerson;
import org.gongjian.identity.accounts.PasswordResets;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;

/** An open invitation, a reset link, and somebody whose mandate can be ended without harm to the test. */
class IdentitySamples implements SampleIds {

    private final TestAccounts accounts;
    private final Invitations invitations;
    private final PasswordResets resets;
    private final People people;
    private final AccessTokens tokens;

    IdentitySamples(
            TestAccounts accounts, Invitations invitations, PasswordResets resets, People people, AccessTokens tokens) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.resets = resets;
        this.people = people;
        this.tokens = tokens;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        TestDistrict district = here.district();
        TestAccount somebody = accounts.account(district.district(), Role.ASSESSOR, null, null);
        return district.within(() -> {
            PersonId invited = people.register(Author.SYSTEM, RegisterPerson.named(PersonId.next(), "王芳"));
            InvitePerson command = new InvitePerson(InvitationId.next(), invited, Role.VOLUNTEER, null, null);
            var link = (Invitations.Outcome.Invited) invitations.invite(district.officer(), command);
            return Map.of(
                    "invitations/{invitation}", command.id().value().toString(),
                    "invitation/{code}", link.path().substring("/invitation/".length()),
                    "password/{code}",
                            resets.issue(district.officer(), somebody.person())
                                    .path()
                                    .substring("/password/".length()),
                    "mandates/{mandate}", somebody.mandate().id().value().toString(),
                    "tokens/{token}",
                            tokens.issue(district.officer(), AccessTokenId.next(), "report", 30, false)
                                    .token()
                                    .id()
                                    .value()
                                    .toString(),
                    "areas/{community}", district.community().value().toString(),
                    "units/{community}", district.communityUnit().value().toString(),
                    "units/{partner}", district.partner().value().toString(),
                    "people/{person}", somebody.person().value().toString());
        });
    }
}
