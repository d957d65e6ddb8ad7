package org.gongjian.identity;

import java.util.List;
import java.util.Optional;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.springframework.stereotype.Service;

/** The districts somebody belongs to, and what they may act as in each. Asked outside of transactions. */
@Service
public class Memberships {

    private final Actors actors;
    private final Districts districts;

    Memberships(Actors actors, Districts districts) {
        this.actors = actors;
        this.districts = districts;
    }

    /** Somebody in one district. */
    public record Membership(District district, Actor actor) {}

    public List<Membership> of(AccountId account) {
        return actors.districtsOf(account).stream()
                .map(districts::byId)
                .flatMap(Optional::stream)
                .map(district ->
                        new Membership(district, CurrentDistrict.within(district.id(), () -> actors.of(account))))
                .toList();
    }
}
