package org.gongjian.identity;

import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.gongjian.district.AreaId;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.jspecify.annotations.Nullable;

/**
 * A district with one account for every role: a street with a community in it, the community's unit, which the coordinator
 * acts for, and a partner unit in the same street, which the contact acts for.
 */
public record TestDistrict(
        District district,
        AreaId street,
        AreaId community,
        UnitId communityUnit,
        UnitId partner,
        Map<Role, TestAccount> accounts) {

    public TestAccount account(Role role) {
        return Objects.requireNonNull(accounts.get(role));
    }

    /** The person of a role, with the mandates they began with. */
    public Actor actor(Role role) {
        return account(role).actor();
    }

    public Actor officer() {
        return actor(Role.DISTRICT_OFFICER);
    }

    public Actor streetOfficer() {
        return actor(Role.STREET_OFFICER);
    }

    public Actor coordinator() {
        return actor(Role.COORDINATOR);
    }

    public Actor contact() {
        return actor(Role.UNIT_CONTACT);
    }

    public Actor volunteer() {
        return actor(Role.VOLUNTEER);
    }

    public Actor editor() {
        return actor(Role.EDITOR);
    }

    public String slug() {
        return district.slug().value();
    }

    public <T extends @Nullable Object> T within(Supplier<T> work) {
        return CurrentDistrict.within(district.id(), work);
    }

    public void run(Runnable work) {
        CurrentDistrict.run(district.id(), work);
    }
}
