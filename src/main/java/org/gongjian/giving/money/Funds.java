package org.gongjian.giving.money;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.gongjian.claims.ClaimId;
import org.gongjian.district.Refused;
import org.gongjian.district.Verdict;
import org.gongjian.files.FileView;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the money of the current district. Everybody may: the public sees what became of a yuan. */
@Service
@Transactional(readOnly = true)
public class Funds {

    private final FundRows funds;
    private final MoneyRows entries;
    private final PurposeChangeRows changes;
    private final PurposeDesk purposes;
    private final FundDesk desk;
    private final Vouchers vouchers;
    private final FundPermissions permissions;

    Funds(
            FundRows funds,
            MoneyRows entries,
            PurposeChangeRows changes,
            PurposeDesk purposes,
            FundDesk desk,
            Vouchers vouchers,
            FundPermissions permissions) {
        this.funds = funds;
        this.entries = entries;
        this.changes = changes;
        this.purposes = purposes;
        this.desk = desk;
        this.vouchers = vouchers;
        this.permissions = permissions;
    }

    public Optional<Fund> byId(FundId id) {
        return funds.byId(id);
    }

    /** One that is not here is a fault of the address: 404. */
    public Fund require(FundId id) {
        return byId(id).orElseThrow(Refused::missing);
    }

    public Map<FundId, Fund> byIds(Collection<FundId> ids) {
        return funds.byIds(ids).stream().collect(Collectors.toUnmodifiableMap(Fund::id, Function.identity()));
    }

    public Optional<Fund> ofClaim(ClaimId claim) {
        return funds.ofClaim(claim);
    }

    public List<Fund> heldBy(Collection<UnitId> holders) {
        return funds.heldBy(holders);
    }

    /** The units that hold funds. */
    public List<UnitId> holders() {
        return funds.holders();
    }

    /** Holds every fund of a unit until the caller's transaction ends, so that no row comes between. */
    @Transactional
    public List<Fund> holdAllOf(UnitId holder) {
        return funds.holdAllOf(holder);
    }

    /**
     * Latest first.
     *
     * @param after the last of the page before, null for the first
     */
    public List<Fund> page(@Nullable UnitId holder, @Nullable FundId after, int atMost) {
        return funds.page(holder, after, atMost);
    }

    /** The sums of a unit's funds, or of the whole district. */
    public Figures total(@Nullable UnitId holder) {
        return funds.total(holder);
    }

    /** The ledger of a fund in order, as the reader may read it. */
    public List<MoneyEntry> ledger(Actor reader, Fund fund) {
        return shown(entries.of(fund.id()), permissions.isInside(reader, fund));
    }

    /** The ledgers of several funds as everybody reads them. */
    public List<MoneyEntry> publicLedgers(Collection<FundId> some) {
        return shown(entries.ofAll(some), false);
    }

    /** Rows of some kinds and what takes them back, latest day first, as everybody reads them. */
    public List<MoneyEntry> page(Set<EntryKind> kinds, @Nullable UnitId holder, @Nullable EntryId after, int atMost) {
        return shown(entries.page(kinds, holder, after, atMost), false);
    }

    /** A row and its fund; 404 where there is none. */
    public MoneyEntry requireEntry(Actor reader, FundId fund, EntryId id) {
        return ledger(reader, require(fund)).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .orElseThrow(Refused::missing);
    }

    /** What a spending may point at. */
    public List<FileView> vouchersOf(Actor reader, FundId fund) {
        return vouchers.of(fund, reader.author());
    }

    public List<PurposeChange> changesOf(FundId fund) {
        return changes.of(fund);
    }

    public PurposeChange requireChange(UUID id) {
        return changes.byId(id).orElseThrow(Refused::missing);
    }

    /** Changes of purpose that wait for the word of somebody's units. */
    public List<PurposeChange> toAnswer(Actor actor) {
        return changes.waitingFor(actor.units());
    }

    // What the page may offer

    public Verdict mayOpenSomewhere(Actor actor) {
        return permissions.mayOpenSomewhere(actor);
    }

    public Verdict mayKeep(Actor actor, UnitId holder) {
        return permissions.mayKeep(actor, holder);
    }

    public Verdict mayConsent(Actor actor, Fund fund) {
        return permissions.mayConsent(actor, fund);
    }

    public Verdict mayCounter(Actor actor, Fund fund, MoneyEntry entry) {
        return permissions.mayKeep(actor, fund.holder()).and(desk.mayCounter(actor, fund, entry));
    }

    public FundOptions optionsFor(Actor actor, Fund fund) {
        return new FundOptions(
                permissions.mayKeep(actor, fund.holder()),
                MoneyRules.isOpen(fund),
                FundDesk.mayFinish(fund),
                purposes.mayAsk(fund),
                permissions.isInside(actor, fund));
    }

    private static List<MoneyEntry> shown(List<MoneyEntry> rows, boolean inside) {
        return inside
                ? rows
                : rows.stream().map(MoneyEntry::forTheDonorAndThePublic).toList();
    }
}
