package org.gongjian.reading.api;

import java.util.List;
import java.util.Objects;
import org.gongjian.frame.api.ApiAddress;
import org.gongjian.frame.api.Part;
import org.gongjian.frame.api.Slice;
import org.gongjian.identity.CurrentActor;
import org.gongjian.reading.holdings.HoldingsId;
import org.gongjian.reading.holdings.UnnamedCopies;
import org.gongjian.reading.holdings.UnnamedCopy;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Copies that the latest report of their site does not name, for who keeps the network. */
@RestController
@RequestMapping(ApiAddress.DISTRICT + "/library/unnamed-copies")
class LibraryUnnamedApi {

    private final UnnamedCopies copies;
    private final CurrentActor actor;

    LibraryUnnamedApi(UnnamedCopies copies, CurrentActor actor) {
        this.copies = copies;
        this.actor = actor;
    }

    /** By barcode. */
    @GetMapping
    Slice<UnnamedCopy> list(Part part) {
        String after = Objects.requireNonNullElse(part.after(String.class), "");
        return part.ofOneMore(copies.page(actor.current(), after, part.size() + 1), UnnamedCopy::barcode);
    }

    /**
     * What became of some of them.
     *
     * @param id of the report that they are lost, which can be taken back like any other
     * @param lost whether nobody finds them; otherwise somebody saw them, and they stay
     */
    record Decided(HoldingsId id, List<String> barcodes, boolean lost) {}

    @PostMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void decide(@RequestBody Decided decided) {
        if (decided.lost()) {
            copies.lost(actor.current(), decided.id(), decided.barcodes());
        } else {
            copies.seen(actor.current(), decided.barcodes());
        }
    }
}
