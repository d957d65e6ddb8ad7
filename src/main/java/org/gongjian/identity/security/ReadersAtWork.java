package org.gongjian.identity.security;

import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.frame.SignedIn;
import org.gongjian.frame.live.Hearing;
import org.gongjian.identity.Actors;
import org.gongjian.identity.accounts.Account;
import org.gongjian.identity.accounts.AccountsAtHand;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Whoever works in a district hears of its records, until they do so no longer or are signed out everywhere. */
@Component
class ReadersAtWork implements Hearing {

    private final SignedIn signedIn;
    private final Actors actors;
    private final AccountsAtHand accounts;

    ReadersAtWork(SignedIn signedIn, Actors actors, AccountsAtHand accounts) {
        this.signedIn = signedIn;
        this.actors = actors;
        this.accounts = accounts;
    }

    @Override
    public Optional<Right> ofReader() {
        return signedIn.reader().filter(SignedIn.Reader::works).isPresent()
                        && SecurityContextHolder.getContext().getAuthentication() instanceof SignedInAccount reader
                ? CurrentDistrict.id().map(district -> new AtWork(district, reader.account()))
                : Optional.empty();
    }

    /** The account as it stood when the page was opened. */
    private final class AtWork implements Right {

        private final DistrictId district;
        private final Account account;

        AtWork(DistrictId district, Account account) {
            this.district = district;
            this.account = account;
        }

        @Override
        public UUID account() {
            return account.id().value();
        }

        @Override
        public boolean holds() {
            return accounts.byId(account.id())
                            .filter(Account::isActive)
                            .filter(now -> now.epoch() == account.epoch())
                            .isPresent()
                    && CurrentDistrict.within(district, () -> ReaderOfThePage.worksHere(actors.of(account.id())));
        }
    }
}
