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
import org.gongjian.identity.passkeys.Passkeys;
import org.gongjian.identity.passkeys.TestAuthenticator;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;

/** An open invitation, a reset link, somebody whose mandate can be ended without harm to the test, what an officer has. */
class IdentitySamples implements SampleIds {

    private final TestAccounts accounts;
    private final Invitations invitations;
    private final PasswordResets resets;
    private final People people;
    private final AccessTokens tokens;
    private final Passkeys passkeys;
    private final TestSessions sessions;

    IdentitySamples(
            TestAccounts accounts,
            Invitations invitations,
            PasswordResets resets,
            People people,
            AccessTokens tokens,
            Passkeys passkeys,
            TestSessions sessions) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.resets = resets;
        this.people = people;
        this.tokens = tokens;
        this.passkeys = passkeys;
        this.sessions = sessions;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        TestDistrict district = here.district();
        TestAccount somebody = accounts.account(district.district(), Role.ASSESSOR, null, null);
        return district.within(() -> {
            PersonId invited = people.register(Author.SYSTEM, RegisterPerson.named(PersonId.next(), "王芳"));
            InvitePerson command = new InvitePerson(InvitationId.next(), invited, Role.VOLUNTEER, null, null);
            var link = (Invitations.Outcome.Invited) invitations.invite(district.officer(), command);
            return Map.ofEntries(
                    Map.entry("invitations/{invitation}", command.id().value().toString()),
                    Map.entry("invitation/{code}", link.path().substring("/invitation/".length())),
                    Map.entry("password/{code}", reset(district, somebody)),
                    Map.entry(
                            "mandates/{mandate}",
                            somebody.mandate().id().value().toString()),
                    Map.entry("tokens/{token}", token(district)),
                    Map.entry("passkeys/{passkey}", passkey(district)),
                    Map.entry("sessions/{session}", sessions.listed(district.account(Role.DISTRICT_OFFICER))),
                    Map.entry("oidc/{issuer}", "test"),
                    Map.entry("services/{issuer}", "test"),
                    Map.entry("areas/{community}", district.community().value().toString()),
                    Map.entry(
                            "units/{community}",
                            district.communityUnit().value().toString()),
                    Map.entry("units/{partner}", district.partner().value().toString()),
                    Map.entry("people/{person}", somebody.person().value().toString()));
        });
    }

    private String reset(TestDistrict district, TestAccount somebody) {
        return resets.issue(district.officer(), somebody.person()).path().substring("/password/".length());
    }

    private String token(TestDistrict district) {
        return tokens.issue(district.officer(), AccessTokenId.next(), "report", 30, false)
                .token()
                .id()
                .value()
                .toString();
    }

    private String passkey(TestDistrict district) {
        TestAuthenticator.register(passkeys, district.officer(), "手机");
        return passkeys.mine(district.officer()).getFirst().id().value().toString();
    }
}
