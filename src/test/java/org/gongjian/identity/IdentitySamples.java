package org.gongjian.identity;

import java.time.LocalDate;
import java.util.Map;
import org.gongjian.audit.Author;
import org.gongjian.authorization.SampleIds;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.accounts.AccessTokenId;
import org.gongjian.identity.accounts.AccessTokens;
import org.gongjian.identity.accounts.HandOvers;
import org.gongjian.identity.accounts.InvitationId;
import org.gongjian.identity.accounts.Invitations;
import org.gongjian.identity.accounts.InvitePerson;
import org.gongjian.identity.accounts.PasswordResets;
import org.gongjian.identity.cards.IssueCard;
import org.gongjian.identity.cards.PrintedCard;
import org.gongjian.identity.cards.VolunteerCards;
import org.gongjian.identity.passkeys.Passkeys;
import org.gongjian.identity.passkeys.TestAuthenticator;
import org.gongjian.identity.security.TestSessions;
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;

/** What can be accepted, ended or passed on without harm to the test: invitations, links, cards, mandates, what an officer has. */
class IdentitySamples implements SampleIds {

    private final TestAccounts accounts;
    private final Invitations invitations;
    private final PasswordResets resets;
    private final People people;
    private final AccessTokens tokens;
    private final Passkeys passkeys;
    private final TestSessions sessions;
    private final Delegations delegations;
    private final HandOvers handOvers;
    private final VolunteerCards cards;

    IdentitySamples(
            TestAccounts accounts,
            Invitations invitations,
            PasswordResets resets,
            People people,
            AccessTokens tokens,
            Passkeys passkeys,
            TestSessions sessions,
            Delegations delegations,
            HandOvers handOvers,
            VolunteerCards cards) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.resets = resets;
        this.people = people;
        this.tokens = tokens;
        this.passkeys = passkeys;
        this.sessions = sessions;
        this.delegations = delegations;
        this.handOvers = handOvers;
        this.cards = cards;
    }

    @Override
    public Map<String, String> in(TestGifts.Hunchun here) {
        TestDistrict district = here.district();
        TestAccount somebody = accounts.account(district.district(), Role.EDITOR, null, null);
        TestAccount leaving = accounts.account(district.district(), Role.EDITOR, null, null);
        return district.within(() -> {
            PersonId invited = people.register(Author.SYSTEM, RegisterPerson.named(PersonId.next(), "王芳"));
            InvitePerson command = new InvitePerson(InvitationId.next(), invited, Role.VOLUNTEER, null, null);
            var link = (Invitations.Outcome.Invited) invitations.invite(district.officer(), command);
            DelegationId delegation = DelegationId.next();
            LocalDate today = delegations.today();
            delegations.offer(
                    leaving.actor(),
                    new OfferDelegation(
                            delegation,
                            leaving.mandate().id(),
                            district.account(Role.COORDINATOR).person(),
                            today,
                            today,
                            null));
            InvitationId handOver = InvitationId.next();
            handOvers.start(leaving.actor(), handOver, leaving.mandate().id(), somebody.person());
            PrintedCard card = cards.issue(
                            district.officer(),
                            new IssueCard(CardId.next(), district.communityUnit(), somebody.person()))
                    .orElseThrow();
            return Map.ofEntries(
                    Map.entry("delegations/{delegation}", delegation.value().toString()),
                    Map.entry("hand-overs/{invitation}", handOver.value().toString()),
                    Map.entry("cards/{card}", card.id().value().toString()),
                    Map.entry("card/{code}", card.code()),
                    Map.entry(
                            "POST /{district}/desk/cards/{card}/paper",
                            "code=" + card.code() + "&pin=" + card.pin().value()),
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
