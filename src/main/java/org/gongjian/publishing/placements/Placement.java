package org.gongjian.publishing.placements;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.regex.Pattern;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.district.Verdict;
import org.gongjian.publishing.BulletinId;
import org.gongjian.publishing.contributors.ByLine;
import org.jspecify.annotations.Nullable;

/**
 * The same news in another medium.
 *
 * @param outlet the medium that brought it, and so the source it names
 * @param channelPath where in it, such as “Home > Hunchun Station > City affairs”
 * @param articleNumber the medium's own number
 * @param url http or https
 * @param hotline the medium's telephone for its readers
 * @param version rises with every change
 */
public record Placement(
        PlacementId id,
        BulletinId bulletin,
        Localized outlet,
        @Nullable Localized title,
        @Nullable Localized channelPath,
        @Nullable String articleNumber,
        @Nullable String url,
        @Nullable String hotline,
        PublicationTime published,
        List<ByLine> byLines,
        int version) {

    public static final int LONGEST_URL = 500;

    private static final Pattern ARTICLE_NUMBER = Pattern.compile("[0-9A-Za-z._-]{1,40}");
    private static final Pattern HOTLINE = Pattern.compile("[0-9+() -]{5,30}");

    public Placement {
        byLines = List.copyOf(byLines);
        Verdict.require(
                        articleNumber == null
                                || ARTICLE_NUMBER.matcher(articleNumber).matches(),
                        Reason.of("publishing.placement.article-number"))
                .orRefuse("articleNumber");
        Verdict.require(url == null || isAddress(url), Reason.of("publishing.placement.url"))
                .orRefuse("url");
        Verdict.require(
                        hotline == null || HOTLINE.matcher(hotline).matches(),
                        Reason.of("publishing.placement.hotline.fault"))
                .orRefuse("hotline");
    }

    private static boolean isAddress(String text) {
        try {
            URI address = new URI(text);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null
                    && text.length() <= LONGEST_URL;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
