package org.gongjian.identity;

import java.time.LocalDate;
import java.util.HashMap;
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
import org.gongjian.people.People;
import org.gongjian.people.PersonId;
import org.gongjian.people.RegisterPerson;

/** An open invitation, a reset link, a card, and people whose mandates can be ended or passed on without harm to the test. */
class IdentitySamples implements SampleIds {

    private final TestAccounts accounts;
    private final Invitations invitations;
    private final PasswordResets resets;
    private final People people;
    private final AccessTokens tokens;
    private final Delegations delegations;
    private final HandOvers handOvers;
    private final VolunteerCards cards;

    IdentitySamples(
            TestAccounts accounts,
            Invitations invitations,
            PasswordResets resets,
            People people,
            AccessTokens tokens,
            Delegations delegations,
            HandOvers handOvers,
            VolunteerCards cards) {
        this.accounts = accounts;
        this.invitations = invitations;
        this.resets = resets;
        this.people = people;
        this.tokens = tokens;
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
            Map<String, String> ids = new HashMap<>(Map.of(
                    "delegations/{delegation}", delegation.value().toString(),
                    "hand-overs/{invitation}", handOver.value().toString(),
                    "cards/{card}", card.id().value().toString(),
                    "card/{code}", card.code(),
                    "POST /{district}/desk/cards/{card}/paper",
                            "code=" + card.code() + "&pin=" + card.pin().value()));
            ids.putAll(Map.of(
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
                    "people/{person}", somebody.person().value().toString()));
            return ids;
        });
    }
}
