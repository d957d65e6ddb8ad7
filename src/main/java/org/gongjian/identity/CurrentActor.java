package org.gongjian.identity;

import java.util.Optional;
import org.gongjian.district.CurrentDistrict;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Who makes the request that is being answered, with the mandates of the current district, read once a request. */
@Component
public class CurrentActor {

    private static final String READ = "org.gongjian.actor";

    private final Actors actors;

    CurrentActor(Actors actors) {
        this.actors = actors;
    }

    public Actor current() {
        Optional<AccountId> account = account();
        if (account.isEmpty()) {
            return Actor.visitor();
        }
        @Nullable RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return read(account.get());
        }
        if (request.getAttribute(READ, RequestAttributes.SCOPE_REQUEST) instanceof Actor actor
                && account.get().equals(actor.accountId())) {
            return actor;
        }
        Actor actor = read(account.get());
        request.setAttribute(READ, actor, RequestAttributes.SCOPE_REQUEST);
        return actor;
    }

    /** The account that is signed in, whatever the district. */
    public Optional<AccountId> account() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getPrincipal() instanceof AccountId account
                ? Optional.of(account)
                : Optional.empty();
    }

    /** As whom the session acts, and how far it reaches; a program's token is always its own account's. */
    public SessionScope scope() {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getDetails() instanceof SessionScope scope ? scope : SessionScope.own();
    }

    /** On pages of the installation a person goes by the name of their first district. */
    private Actor read(AccountId account) {
        if (CurrentDistrict.id().isPresent()) {
            return inScope(account, scope());
        }
        Actor actor = actors.of(account);
        return actors.districtsOf(account).stream()
                .flatMap(home -> CurrentDistrict.within(home, () -> actors.inCurrentDistrict(account)).stream())
                .findFirst()
                .map(named -> Actor.person(account, null, named.name(), actor.mandates()))
                .orElse(actor);
    }

    private Actor inScope(AccountId account, SessionScope scope) {
        return switch (scope) {
            case SessionScope.Own() -> actors.of(account);
            case SessionScope.ActingUnder(DelegationId delegation) ->
                actors.of(account, delegation).orElseGet(() -> actors.of(account));
            case SessionScope.ByCard(CardId card) -> actors.of(account).asVolunteer();
        };
    }
}
