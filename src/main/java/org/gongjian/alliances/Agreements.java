package org.gongjian.alliances;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongjian.alliances.policy.AlliancePolicies;
import org.gongjian.audit.RecordRef;
import org.gongjian.district.Refused;
import org.gongjian.district.Today;
import org.gongjian.identity.Actor;
import org.gongjian.identity.UnitId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads agreements. What changes them is in {@link AgreementDesk}. */
@Service
@Transactional(readOnly = true)
public class Agreements {

    /** The kind of a {@link RecordRef} to an agreement. */
    public static final String KIND = "agreement";

    private final AgreementRows rows;
    private final AgreementSearch search;
    private final AgreementPermissions permissions;
    private final AlliancePolicies policies;
    private final Today today;

    Agreements(
            AgreementRows rows,
            AgreementSearch search,
            AgreementPermissions permissions,
            AlliancePolicies policies,
            Today today) {
        this.rows = rows;
        this.search = search;
        this.permissions = permissions;
        this.policies = policies;
        this.today = today;
    }

    public static RecordRef ref(AgreementId id) {
        return new RecordRef(KIND, id.value());
    }

    /** For a page: an agreement that is not here, or a draft of others, is a 404. */
    public Agreement open(Actor reader, AgreementId id) {
        return rows.byId(id)
                .filter(agreement -> permissions.mayRead(reader, agreement).isAllowed())
                .orElseThrow(Refused::missing);
    }

    /** Every edition of the text, the oldest first. */
    public List<AgreementEdition> editions(Actor reader, AgreementId id) {
        return rows.editionsOf(open(reader, id).id());
    }

    public boolean mayRead(Actor reader, Agreement agreement) {
        return permissions.mayRead(reader, agreement).isAllowed();
    }

    public Optional<Agreement> byId(AgreementId id) {
        return rows.byId(id);
    }

    public List<Agreement> all(Collection<AgreementId> ids) {
        return rows.load(ids.stream().map(AgreementId::value).distinct().toList());
    }

    /**
     * Newest first. Drafts are listed only where the filter asks for them, and only to their parties' people and to
     * district officers.
     *
     * @param before the last of the page before, or null for the first page
     */
    public List<Agreement> list(Actor reader, AgreementFilter filter, @Nullable AgreementId before, int atMost) {
        return rows.load(search.page(reader, filter, today.date(), before, atMost));
    }

    public long count(Actor reader, AgreementFilter filter) {
        return search.count(reader, filter, today.date());
    }

    /** The newest hundred that a unit is or was a party of, drafts left out. */
    public List<Agreement> of(UnitId unit) {
        return rows.load(search.page(Actor.visitor(), AgreementFilter.of(unit), today.date(), null, 100));
    }

    /** In force on a day, with two of the units or more among the parties. */
    public List<Agreement> inForceBetween(Set<UnitId> units, LocalDate on) {
        return rows.load(search.inForceBetween(units, on));
    }

    /** Drafts that one of the units has yet to confirm. */
    public List<Agreement> awaiting(Set<UnitId> units) {
        return rows.load(search.awaiting(units));
    }

    /** In force, and within the days before their end in which the parties are asked about the next term; soonest first. */
    public List<Agreement> runningOut(int atMost) {
        return rows
                .load(search.runningOut(
                        today.date(), today.date().plusDays(policies.current().renewalDays()), atMost))
                .stream()
                .sorted(Comparator.comparing(
                        agreement -> agreement.text().term().endsOn()))
                .toList();
    }

    /** Today in the district's zone. */
    public LocalDate today() {
        return today.date();
    }
}
