package org.gongjian.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.audit.Author;
import org.gongjian.district.AreaId;
import org.gongjian.district.Reason;
import org.gongjian.district.Refused;
import org.gongjian.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who does something in the current district: a visitor, a person with an account, or the system itself.
 *
 * @param accountId null for visitors and the system
 * @param personId null for them, and for an account without a person in this district
 * @param name what to call the person, empty for the others
 * @param mandates those in force in the current district
 */
public record Actor(
        Kind kind, @Nullable AccountId accountId, @Nullable PersonId personId, String name, List<Mandate> mandates) {

    public enum Kind {
        VISITOR,
        PERSON,
        SYSTEM
    }

    private static final Actor VISITOR = new Actor(Kind.VISITOR, null, null, "", List.of());
    private static final Actor SYSTEM = new Actor(Kind.SYSTEM, null, null, "", List.of());

    public Actor {
        mandates = List.copyOf(mandates);
        if ((kind == Kind.PERSON) != (accountId != null)) {
            throw new IllegalArgumentException("a person acts through an account, and nobody else does");
        }
    }

    /** Somebody who is not signed in. */
    public static Actor visitor() {
        return VISITOR;
    }

    /** Jobs, the command line, the demo: may do everything. */
    public static Actor system() {
        return SYSTEM;
    }

    public static Actor person(AccountId account, @Nullable PersonId person, String name, List<Mandate> mandates) {
        return new Actor(Kind.PERSON, account, person, name, mandates);
    }

    public boolean isSignedIn() {
        return kind == Kind.PERSON;
    }

    /** Refused where nobody is signed in: for what one does with one's own account. */
    public AccountId requireAccount() {
        if (accountId == null) {
            throw Refused.forbidden(Reason.of("identity.refused.signed-in"));
        }
        return accountId;
    }

    public boolean isSystem() {
        return kind == Kind.SYSTEM;
    }

    public boolean has(Role role) {
        return mandates.stream().anyMatch(mandate -> mandate.role() == role);
    }

    /** An officer of the whole district, or the system itself. */
    public boolean isDistrictOfficer() {
        return isSystem() || has(Role.DISTRICT_OFFICER);
    }

    /** Whether the person is a coordinator or a contact of the unit; see {@link Authority} for who else may. */
    public boolean actsFor(UnitId unit) {
        return mandates.stream().anyMatch(mandate -> mandate.isFor(unit));
    }

    /** The units the person is a coordinator or a contact of. */
    public List<UnitId> units() {
        return mandates.stream()
                .flatMap(mandate -> Optional.ofNullable(mandate.unit()).stream())
                .distinct()
                .toList();
    }

    /** Whether the person is a street officer whose area, or one above it, this is. */
    public boolean watches(@Nullable AreaId area) {
        return area != null
                && mandates.stream().anyMatch(mandate -> mandate.reach().contains(area));
    }

    /** For audit lines; names the mandate where there is only one it can have been. */
    public Author author() {
        return authorBy(mandates.size() == 1 ? mandates.getFirst() : null);
    }

    /** For audit lines of what is done in the name of a unit. */
    public Author authorFor(UnitId unit) {
        return authorBy(mandates.stream()
                .filter(mandate -> mandate.isFor(unit))
                .findFirst()
                .orElse(null));
    }

    private Author authorBy(@Nullable Mandate mandate) {
        UUID account = accountId == null ? null : accountId.value();
        return account == null
                ? Author.SYSTEM
                : new Author(account, mandate == null ? null : mandate.id().value());
    }
}
