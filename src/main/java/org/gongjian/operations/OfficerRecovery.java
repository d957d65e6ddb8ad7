package org.gongjian.operations;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.identity.Actor;
import org.gongjian.identity.HolderFilter;
import org.gongjian.identity.Mandates;
import org.gongjian.identity.Role;
import org.gongjian.identity.accounts.Account;
import org.gongjian.identity.accounts.Accounts;
import org.gongjian.identity.accounts.PasswordResets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A way back into a district whose officer has lost everything: a link that sets a new password and forgets the second
 * factors, or an invitation for a new officer. Only the command line gives either; the log says so.
 */
@Service
public class OfficerRecovery {

    /** More people than one district gives mandates to. */
    private static final int MOST = 1_000_000;

    private final Districts districts;
    private final Mandates mandates;
    private final Accounts accounts;
    private final PasswordResets resets;
    private final OfficerInvitations officers;
    private final TransactionTemplate transaction;

    OfficerRecovery(
            Districts districts,
            Mandates mandates,
            Accounts accounts,
            PasswordResets resets,
            OfficerInvitations officers,
            TransactionTemplate transaction) {
        this.districts = districts;
        this.mandates = mandates;
        this.accounts = accounts;
        this.resets = resets;
        this.officers = officers;
        this.transaction = transaction;
    }

    /** A link for somebody; the path begins with a slash. */
    public record Recovered(String whom, String path) {}

    /**
     * A link for an account with a mandate in the district.
     *
     * @param userName whose; where it is empty there must be one district officer and no other
     */
    public Recovered account(String slug, Optional<String> userName) {
        return within(slug, () -> {
            Account account = userName.map(name -> named(slug, name)).orElseGet(() -> onlyOfficer(slug));
            return new Recovered(
                    account.userName().value(),
                    resets.recover(Actor.system(), account.id()).path());
        });
    }

    /** An invitation for a district officer who is not registered yet. */
    public Recovered newOfficer(String slug, String name) {
        return within(slug, () -> new Recovered(name, transaction.execute(status -> officers.invite(name))));
    }

    private <T> T within(String slug, Supplier<T> work) {
        District district = districts
                .bySlug(slug)
                .orElseThrow(() -> Refused.conflict(Reason.of(
                        "operations.recover.no-district",
                        slug,
                        districts.all().stream().map(one -> one.slug().value()).collect(Collectors.joining(", ")))));
        return CurrentDistrict.within(district.id(), work);
    }

    private Account named(String slug, String userName) {
        return with(role -> true).stream()
                .filter(account -> account.userName().value().equals(userName))
                .findFirst()
                .orElseThrow(() -> Refused.conflict(Reason.of(
                        "operations.recover.no-account", userName, slug, names(with(OfficerRecovery::isOfficer)))));
    }

    private Account onlyOfficer(String slug) {
        List<Account> found = with(OfficerRecovery::isOfficer);
        if (found.size() == 1) {
            return found.getFirst();
        }
        throw Refused.conflict(
                found.isEmpty()
                        ? Reason.of("operations.recover.no-officer", slug)
                        : Reason.of("operations.recover.several", slug, names(found)));
    }

    private List<Account> with(Predicate<Role> wanted) {
        return mandates.holders(Actor.system(), HolderFilter.IN_FORCE, null, MOST).stream()
                .filter(holder -> holder.mandates().stream()
                        .anyMatch(held -> wanted.test(held.mandate().role())))
                .flatMap(holder -> accounts.byId(holder.account()).stream())
                .toList();
    }

    private static boolean isOfficer(Role role) {
        return role == Role.DISTRICT_OFFICER;
    }

    private static String names(List<Account> accounts) {
        return accounts.stream()
                .map(account -> account.userName().value())
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
