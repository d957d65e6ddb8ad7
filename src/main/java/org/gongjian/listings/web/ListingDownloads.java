package org.gongjian.listings.web;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.listings.ListingFilter;
import org.gongjian.listings.ListingPage;
import org.gongjian.listings.Listings;
import org.gongjian.listings.web.ListingTable.Filled;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** The lists as tables to take away, with the filters of the page. Whoever asks gets what a visitor reads. */
@Controller
class ListingDownloads {

    /** The most rows of a table. */
    static final int MOST = 5_000;

    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final Listings listings;
    private final ListingTable table;

    ListingDownloads(Listings listings, ListingTable table) {
        this.listings = listings;
        this.table = table;
    }

    @GetMapping("/{district}/{list:needs|resources|projects}/table.xlsx")
    ResponseEntity<byte[]> sheet(
            @PathVariable String list,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        return sent(filled(list, form, w, frame), ".xlsx", XLSX, filled -> ListingFiles.sheet(filled, w));
    }

    @GetMapping("/{district}/{list:needs|resources|projects}/table.csv")
    ResponseEntity<byte[]> lines(
            @PathVariable String list,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        return sent(filled(list, form, w, frame), ".csv", CSV, ListingFiles::lines);
    }

    private Filled filled(String list, Form form, Wording w, PageFrame frame) {
        ListingFilter filter = ListFilters.of(form, ListFilters.kind(list), false);
        ListingPage found = listings.find(Actor.visitor(), filter, null, MOST);
        return table.of(list, found, ListAddress.query(form), listings.today(), w, frame);
    }

    private static ResponseEntity<byte[]> sent(
            Filled filled, String ending, MediaType type, Function<Filled, byte[]> written) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(filled.name() + ending, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(written.apply(filled));
    }
}
