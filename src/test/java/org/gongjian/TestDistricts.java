package org.gongjian;

import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongjian.district.District;
import org.gongjian.district.DistrictId;
import org.gongjian.district.DistrictSlug;
import org.gongjian.district.Districts;
import org.gongjian.district.Localized;
import org.springframework.boot.test.context.TestComponent;

/** Founds districts for tests: each test its own. */
@TestComponent
public class TestDistricts {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Districts districts;

    TestDistricts(Districts districts) {
        this.districts = districts;
    }

    public District found() {
        int number = COUNT.incrementAndGet();
        District district = new District(
                DistrictId.next(),
                new DistrictSlug("test-" + number),
                Localized.of("第" + number + "区", "District " + number),
                Localized.of("测试省第" + number + "区", "District " + number + ", Test Province"),
                ZoneId.of("Asia/Shanghai"),
                null);
        districts.found(district);
        return district;
    }
}
