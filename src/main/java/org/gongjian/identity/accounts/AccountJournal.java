package org.gongjian.identity.accounts;

import java.util.List;
import java.util.function.Supplier;
import org.gongjian.audit.AuditLog;
import org.gongjian.audit.Author;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.DistrictId;
import org.gongjian.district.signals.Signals;
import org.gongjian.identity.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes what befalls an account into the log of each district it belongs to. The change and the line in the first of them
 * are one transaction, with the signal by which every process reads the account anew; the other lines follow. Called outside
 * of transactions, for each belongs to one district.
 */
@Component
public class AccountJournal {

    private final StoredAccounts accounts;
    private final AuditLog audit;
    private final Signals signals;
    private final TransactionTemplate transaction;

    AccountJournal(StoredAccounts accounts, AuditLog audit, Signals signals, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.audit = audit;
        this.signals = signals;
        this.transaction = transaction;
    }

    /** What the account's owner does. */
    public <T extends @Nullable Object> T change(AccountId account, Supplier<T> change, String verb, String... fields) {
        return change(new Author(account.value(), null), account, change, verb, fields);
    }

    /** What somebody else does to it. */
    <T extends @Nullable Object> T change(
            Author by, AccountId account, Supplier<T> change, String verb, String... fields) {
        List<DistrictId> districts = transaction.execute(status -> accounts.districtsOf(account));
        if (districts.isEmpty()) {
            return transaction.execute(status -> changed(account, change));
        }
        T changed = CurrentDistrict.within(
                districts.getFirst(),
                () -> transaction.execute(status -> {
                    T result = changed(account, change);
                    audit.write(by, verb, account.ref(), fields);
                    return result;
                }));
        for (DistrictId other : districts.subList(1, districts.size())) {
            CurrentDistrict.run(
                    other,
                    () -> transaction.executeWithoutResult(status -> audit.write(by, verb, account.ref(), fields)));
        }
        return changed;
    }

    private <T extends @Nullable Object> T changed(AccountId account, Supplier<T> change) {
        T result = change.get();
        signals.send(AccountsAtHand.TOPIC, account.value().toString());
        return result;
    }

    /** A failed attempt: nobody knows by whom. */
    public void refused(AccountId account, String verb) {
        List<DistrictId> districts = transaction.execute(status -> accounts.districtsOf(account));
        districts.forEach(district ->
                CurrentDistrict.run(district, () -> audit.writeRefusal(Author.SYSTEM, verb, account.ref())));
    }
}
