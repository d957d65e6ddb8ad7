package org.gongjian.reading.network;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.gongjian.district.Reason;

/** What a site is to the network. The message {@code reading.site.KIND} names it, {@code reading.sites.KIND} counts them. */
public enum SiteKind {
    /** 中心馆, where books come from. */
    MAIN_LIBRARY,
    /** 分馆. */
    BRANCH,
    /** 示范分馆. */
    DEMONSTRATION_BRANCH,
    /** 图书阅览室. */
    READING_ROOM,
    /** 24小时自助图书馆. */
    SELF_SERVICE,
    /** 流动服务点, where the vehicle stops. */
    MOBILE_POINT;

    /** How it stands in the database and in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Reason label() {
        return Reason.of("reading.site." + word());
    }

    /** The same of several. */
    public Reason labelOfMany() {
        return Reason.of("reading.sites." + word());
    }

    /** One letter that stands for it on the map. */
    public Reason symbol() {
        return Reason.of("reading.symbol." + word());
    }

    private String word() {
        return code().replace('_', '-');
    }

    public static Optional<SiteKind> named(String code) {
        return Stream.of(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }
}
