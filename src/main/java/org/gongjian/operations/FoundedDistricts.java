package org.gongjian.operations;

import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.DistrictId;
import org.gongjian.district.Districts;
import org.gongjian.identity.Actor;
import org.gongjian.programmes.Categories;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Founds a district with its categories of things and an invitation for its first officer, in one transaction. */
@Service
class FoundedDistricts implements DistrictFounder {

    private final Districts districts;
    private final Categories categories;
    private final OfficerInvitations officers;
    private final TransactionTemplate transaction;

    FoundedDistricts(
            Districts districts, Categories categories, OfficerInvitations officers, TransactionTemplate transaction) {
        this.districts = districts;
        this.categories = categories;
        this.officers = officers;
        this.transaction = transaction;
    }

    @Override
    public Founded found(FoundDistrict command) {
        DistrictId id = DistrictId.next();
        return CurrentDistrict.within(
                id,
                () -> transaction.execute(status -> {
                    districts.found(new District(
                            id,
                            command.slug(),
                            command.name(),
                            command.name(),
                            command.zone(),
                            command.divisionCode().orElse(null)));
                    categories.loadDefaults(Actor.system());
                    return new Founded(officers.invite(command.officer()));
                }));
    }
}
