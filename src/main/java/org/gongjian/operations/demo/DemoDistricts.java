package org.gongjian.operations.demo;

import java.util.List;
import org.gongjian.district.CurrentDistrict;
import org.gongjian.district.District;
import org.gongjian.district.Districts;
import org.gongjian.identity.Actor;
import org.gongjian.notices.NoticePolicies;
import org.gongjian.notices.NoticePolicy;
import org.gongjian.operations.DemoLoader;
import org.gongjian.operations.DemoSignIn;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads each district of the demo whole, or not at all where somebody stops it half-way. */
@Component
@Profile("demo")
class DemoDistricts implements DemoLoader {

    /** The stories' notices are years old and still worth a look. */
    private static final NoticePolicy KEPT =
            new NoticePolicy(NoticePolicy.USUAL.digestAt(), NoticePolicy.LONGEST, NoticePolicy.USUAL.version());

    private final List<DemoDistrict> all;
    private final Districts districts;
    private final DemoClock clock;
    private final NoticePolicies notices;
    private final TransactionTemplate transaction;

    DemoDistricts(
            List<DemoDistrict> all,
            Districts districts,
            DemoClock clock,
            NoticePolicies notices,
            TransactionTemplate transaction) {
        this.all = all;
        this.districts = districts;
        this.clock = clock;
        this.notices = notices;
        this.transaction = transaction;
    }

    @Override
    public void load() {
        for (DemoDistrict demo : all) {
            District district = demo.district();
            if (districts.bySlug(district.slug().value()).isEmpty()) {
                CurrentDistrict.run(
                        district.id(),
                        () -> transaction.executeWithoutResult(status -> {
                            districts.found(district);
                            demo.load();
                            notices.change(Actor.system(), KEPT);
                        }));
            }
        }
        clock.followTheSystem();
    }

    @Override
    public List<DemoSignIn> signIns() {
        return all.stream()
                .flatMap(demo -> demo.cast().stream().map(part -> part.signIn(demo.district())))
                .toList();
    }
}
