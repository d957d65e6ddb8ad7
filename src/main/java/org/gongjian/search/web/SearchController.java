package org.gongjian.search.web;

import java.util.List;
import java.util.stream.Stream;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.Wording;
import org.gongjian.identity.CurrentActor;
import org.gongjian.search.Found;
import org.gongjian.search.Hit;
import org.gongjian.search.Search;
import org.gongjian.search.SearchQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The one box that finds everything; what is asked for lives in the address. */
@Controller
class SearchController {

    private static final int SHOWN_OF_WHAT_WAS_TYPED = 200;

    private final Search search;
    private final CurrentActor actor;

    SearchController(Search search, CurrentActor actor) {
        this.search = search;
        this.actor = actor;
    }

    /** A kind one may narrow down to; {@code count} is null where counting stopped before the end. */
    record Kind(String label, String address, @Nullable Long count, boolean chosen) {}

    @GetMapping("/{district}/search")
    ModelAndView search(Form form, @ModelAttribute("w") Wording w, @ModelAttribute("frame") PageFrame frame) {
        SearchQuery query = new SearchQuery(shown(form.value("q")), kind(form), page(form));
        Found found = search.find(actor.current(), query);
        ModelAndView page = new ModelAndView("search/results");
        page.addObject("query", query);
        page.addObject("title", query.typed().isBlank() ? w.t("search.title") : w.t("search.title.of", query.typed()));
        page.addObject("found", found);
        page.addObject("hits", lines(found.hits(), found, w));
        page.addObject("near", lines(found.near(), found, w));
        page.addObject("kinds", kinds(query, found, w, frame));
        page.addObject("words", words(query, frame));
        page.addObject(
                "previous", query.page() > 1 ? address(frame, query.typed(), query.kind(), query.page() - 1) : null);
        page.addObject(
                "next", isMore(query, found) ? address(frame, query.typed(), query.kind(), query.page() + 1) : null);
        return page;
    }

    private static List<HitLines> lines(List<Hit> hits, Found found, Wording w) {
        return hits.stream().map(hit -> HitLines.of(hit, found.marker(), w)).toList();
    }

    private static List<Kind> kinds(SearchQuery query, Found found, Wording w, PageFrame frame) {
        Kind all = new Kind(
                w.t("search.kinds.all"),
                address(frame, query.typed(), null, 1),
                found.cut() ? null : found.countOfAll(),
                query.kind() == null);
        return Stream.concat(
                        Stream.of(all),
                        found.kinds().stream()
                                .map(kind -> new Kind(
                                        w.t("search.kinds." + kind.kind()),
                                        address(frame, query.typed(), kind.kind(), 1),
                                        found.cut() ? null : kind.count(),
                                        kind.kind().equals(query.kind()))))
                .toList();
    }

    /** Each word by itself, for when nothing has them all. */
    private static List<Kind> words(SearchQuery query, PageFrame frame) {
        List<String> words = Stream.of(query.typed().strip().split("[\\s\\p{Punct}，。、；：？！·]+"))
                .filter(word -> !word.isBlank())
                .distinct()
                .limit(6)
                .toList();
        return words.size() < 2
                ? List.of()
                : words.stream()
                        .map(word -> new Kind(word, address(frame, word, null, 1), null, false))
                        .toList();
    }

    private static boolean isMore(SearchQuery query, Found found) {
        return (long) query.page() * Search.HITS_A_PAGE < Math.min(found.count(), Search.MOST);
    }

    private static String address(PageFrame frame, String typed, @Nullable String kind, int page) {
        UriComponentsBuilder address =
                UriComponentsBuilder.fromPath(frame.at("search")).queryParam("q", "{q}");
        if (kind != null) {
            address.queryParam("kind", kind);
        }
        if (page > 1) {
            address.queryParam("page", page);
        }
        return address.encode().buildAndExpand(typed).toUriString();
    }

    private static @Nullable String kind(Form form) {
        return form.isBlank("kind") ? null : form.value("kind");
    }

    private static int page(Form form) {
        return form.value("page").matches("[0-9]{1,4}") ? Integer.parseInt(form.value("page")) : 1;
    }

    private static String shown(String typed) {
        return typed.substring(
                0,
                typed.offsetByCodePoints(
                        0, Math.min(SHOWN_OF_WHAT_WAS_TYPED, typed.codePointCount(0, typed.length()))));
    }
}
