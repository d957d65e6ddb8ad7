package org.gongjian.authorization;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.gongjian.giving.TestGifts;
import org.gongjian.identity.TestDistrict;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;

/**
 * A district and a record for every variable of a route.
 *
 * @param ids see {@link SampleIds}
 */
public record Sampled(TestDistrict district, Map<String, String> ids) {

    /** Hunchun on the morning of the first story. */
    public static Sampled hunchun(TestGifts districts, AutowireCapableBeanFactory beans) {
        TestGifts.Hunchun hunchun = districts.hunchun();
        Map<String, String> ids = new LinkedHashMap<>();
        var rooms = new ClassPathScanningCandidateComponentProvider(false);
        rooms.addIncludeFilter(new AssignableTypeFilter(SampleIds.class));
        rooms.findCandidateComponents("org.gongjian").forEach(room -> {
            Class<?> type = ClassUtils.resolveClassName(
                    Objects.requireNonNull(room.getBeanClassName()), SampleIds.class.getClassLoader());
            ids.putAll(((SampleIds) beans.createBean(type)).in(hunchun));
        });
        return new Sampled(hunchun.district(), ids);
    }
}
