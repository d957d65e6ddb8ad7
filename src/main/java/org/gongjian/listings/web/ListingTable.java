package org.gongjian.listings.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongjian.district.Localized;
import org.gongjian.district.Reason;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.PublicUrl;
import org.gongjian.frame.Wording;
import org.gongjian.listings.Listing;
import org.gongjian.listings.ListingDetails;
import org.gongjian.listings.ListingId;
import org.gongjian.listings.ListingPage;
import org.gongjian.listings.ListingProgress.Progress;
import org.gongjian.listings.ListingStandings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A list as a table to take away, in the reader's language: what stands on the public pages, and nothing else. */
@Component
class ListingTable {

    private static final List<String> COLUMNS = List.of(
            "facts.kind",
            "form.title",
            "facts.whose",
            "facts.category",
            "facts.quantity",
            "form.unit",
            "table.taken",
            "table.left",
            "facts.place",
            "facts.starts",
            "facts.deadline",
            "facts.valid-until",
            "facts.priority",
            "list.state",
            "table.why",
            "table.link");

    private final ListingStandings standings;
    private final ListingNames names;
    private final PublicUrl url;

    ListingTable(ListingStandings standings, ListingNames names, PublicUrl url) {
        this.standings = standings;
        this.names = names;
        this.url = url;
    }

    /**
     * @param rows each cell is a text, a number, a day, or empty
     * @param notes where it comes from and what is not in it, line by line
     */
    record Filled(String name, List<String> headings, List<List<Optional<Object>>> rows, List<String> notes) {}

    /** @param address of the list with its filters, below the district */
    Filled of(String list, ListingPage found, String address, LocalDate today, Wording w, PageFrame frame) {
        Map<ListingId, Progress> stand = standings.of(found.listings());
        ListingNames.Names called = names.of(found.listings());
        String title = w.t("section." + list);
        List<List<Optional<Object>>> rows = new ArrayList<>();
        found.listings().forEach(listing -> rows.add(row(listing, stand.get(listing.id()), called, w, frame)));
        List<String> notes = new ArrayList<>(List.of(
                w.t("listings.table.from", title, url.whole(frame.at(list)) + address),
                w.t("listings.table.day", w.date(today)),
                w.t("listings.table.rows", w.number(rows.size()), w.number(found.count())),
                w.t("listings.table.what", ListingDownloads.MOST)));
        if (rows.size() < found.count()) {
            notes.add(w.t("listings.table.cut", w.number(found.count() - rows.size())));
        }
        return new Filled(
                title + " " + today,
                COLUMNS.stream().map(column -> w.t("listings." + column)).toList(),
                rows,
                notes);
    }

    private List<Optional<Object>> row(
            Listing listing, @Nullable Progress stands, ListingNames.Names called, Wording w, PageFrame frame) {
        ListingDetails details = listing.details();
        Localized whose = details.alias() == null ? called.units().get(listing.owner()) : details.alias();
        return List.of(
                cell(w.reason(listing.kind().label())),
                cell(w.plain(details.title())),
                cell(said(whose, w)),
                cell(said(called.categories().get(details.category()), w)),
                cell(details.amount().quantity().value()),
                cell(w.plain(details.amount().unit())),
                cell(listing.taken()),
                cell(listing.left().max(BigDecimal.ZERO)),
                cell(details.place() == null ? null : said(called.places().get(details.place()), w)),
                cell(details.startsOn()),
                cell(details.deadline()),
                cell(details.validUntil()),
                cell(listing.kind().isClaimed() ? w.reason(details.priority().label()) : null),
                cell(stands == null ? null : w.reason(stands.word())),
                cell(stands == null ? null : said(stands.why(), w)),
                cell(url.whole(frame.at(listing.path()))));
    }

    private static Optional<Object> cell(@Nullable Object content) {
        return Optional.ofNullable(content);
    }

    private static @Nullable String said(@Nullable Localized text, Wording w) {
        return text == null ? null : w.plain(text);
    }

    private static @Nullable String said(@Nullable Reason reason, Wording w) {
        return reason == null ? null : w.reason(reason);
    }
}
