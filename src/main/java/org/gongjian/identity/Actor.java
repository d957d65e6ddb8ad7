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
 * @param mandates those in force in the current district; only the one acted under where it is somebody else's
 * @param behalf whom the person acts for at the moment, null for themselves
 */
public record Actor(
        Kind kind,
        @Nullable AccountId accountId,
        @Nullable PersonId personId,
        String name,
        List<Mandate> mandates,
        @Nullable Behalf behalf) {

    public enum Kind {
        VISITOR,
        PERSON,
        SYSTEM
    }

    /** Whose mandate somebody acts under, by which delegation. */
    public record Behalf(DelegationId delegation, AccountId holder, String name) {}

    private static final Actor VISITOR = new Actor(Kind.VISITOR, null, null, "", List.of(), null);
    private static final Actor SYSTEM = new Actor(Kind.SYSTEM, null, null, "", List.of(), null);

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
        return new Actor(Kind.PERSON, account, person, name, mandates, null);
    }

    /** The same person, under somebody else's mandate and none of their own. */
    Actor actingFor(Behalf holder, Mandate mandate) {
        return new Actor(kind, accountId, personId, name, List.of(mandate), holder);
    }

    /** The same person with what a volunteer may. */
    Actor asVolunteer() {
        return new Actor(
                kind,
                accountId,
                personId,
                name,
                mandates.stream()
                        .filter(mandate -> mandate.role() == Role.VOLUNTEER)
                        .toList(),
                null);
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

    /** What a form begins with: the unit, where there is but one; who acts for several chooses. */
    public Optional<UnitId> onlyUnit() {
        return units().size() == 1 ? Optional.of(units().getFirst()) : Optional.empty();
    }

    /** Whether the person is a street officer whose area, or one above it, this is. */
    public boolean watches(@Nullable AreaId area) {
        return area != null
                && mandates.stream().anyMatch(mandate -> mandate.reach().contains(area));
    }

    /** For audit lines; names the mandate where there is only one it can have been. */
    public Author author() {
        return authorBy(only());
    }

    /** For audit lines of what is done in the name of a unit. */
    public Author authorFor(UnitId unit) {
        return authorBy(mandates.stream()
                .filter(mandate -> mandate.isFor(unit))
                .findFirst()
                .orElseGet(this::wider));
    }

    /** Whether the account is one of those who stand behind what the person does now: their own, or the holder's. */
    public boolean standsFor(@Nullable UUID account) {
        return account != null
                && ((accountId != null && accountId.value().equals(account))
                        || (behalf != null && behalf.holder().value().equals(account)));
    }

    private @Nullable Mandate only() {
        return mandates.size() == 1 ? mandates.getFirst() : null;
    }

    /** The only mandate, where it may be used for units that it does not name: an area's, the district's, another's. */
    private @Nullable Mandate wider() {
        Mandate only = only();
        return only != null && (behalf != null || only.unit() == null) ? only : null;
    }

    private Author authorBy(@Nullable Mandate mandate) {
        UUID account = accountId == null ? null : accountId.value();
        return account == null
                ? Author.SYSTEM
                : new Author(account, mandate == null ? null : mandate.id().value());
    }
}
