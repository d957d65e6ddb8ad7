package org.gongjian.programmes.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.gongjian.district.Localized;
import org.gongjian.district.Refused;
import org.gongjian.frame.Choice;
import org.gongjian.frame.Form;
import org.gongjian.frame.PageFrame;
import org.gongjian.frame.SeeOther;
import org.gongjian.frame.Wording;
import org.gongjian.identity.Actor;
import org.gongjian.identity.CurrentActor;
import org.gongjian.programmes.Categories;
import org.gongjian.programmes.Category;
import org.gongjian.programmes.Tags;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The words that records hang on, for officers and coordinators: tags, audiences, categories. */
@Controller
class WordsController {

    private static final String HOME = "office/words";
    private static final List<String> ORDER = List.of("tags", "audiences", "categories");

    private final List<WordShelf> shelves;
    private final Tags tags;
    private final Categories categories;
    private final CurrentActor actor;

    WordsController(List<WordShelf> shelves, Tags tags, Categories categories, CurrentActor actor) {
        this.shelves = shelves.stream()
                .sorted(Comparator.comparingInt(shelf -> ORDER.indexOf(shelf.code())))
                .toList();
        this.tags = tags;
        this.categories = categories;
        this.actor = actor;
    }

    /** A list as this reader may use it. */
    record Shelf(String code, List<WordShelf.Word> words, boolean mayAdd, boolean mayRename) {}

    @GetMapping("/{district}/office/words")
    ModelAndView show() {
        Actor by = actor.current();
        tags.mayAdd(by).orForbid();
        ModelAndView page = new ModelAndView("programmes/words");
        page.addObject(
                "shelves",
                shelves.stream()
                        .map(shelf -> new Shelf(
                                shelf.code(),
                                shelf.words(),
                                shelf.mayAdd(by).isAllowed(),
                                shelf.mayRename(by).isAllowed()))
                        .toList());
        page.addObject("lacksDefaults", categories.lacksDefaults());
        return page;
    }

    @PostMapping("/{district}/office/words/categories/defaults")
    ModelAndView loadDefaults(@ModelAttribute("frame") PageFrame frame) {
        categories.loadDefaults(actor.current());
        return SeeOther.at(frame.at(HOME) + "#categories");
    }

    @GetMapping("/{district}/office/words/{list}/new")
    ModelAndView open(@PathVariable String list, @ModelAttribute("w") Wording w) {
        WordShelf shelf = shelf(list);
        shelf.mayAdd(actor.current()).orForbid();
        return page(Form.blank(), shelf, null, w);
    }

    @PostMapping("/{district}/office/words/{list}")
    ModelAndView add(
            @PathVariable String list,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        WordShelf shelf = shelf(list);
        shelf.mayAdd(actor.current()).orForbid();
        Optional<UUID> id = form.id("id", own -> own);
        Optional<Localized> name = form.localized("name", Form.LINE);
        Optional<UUID> added = form.submit(() -> {
            shelf.add(actor.current(), id.orElseThrow(), name.orElseThrow(), form);
            return id.orElseThrow();
        });
        return added.isPresent() && !form.isFaulty()
                ? SeeOther.at(frame.at(HOME) + "#" + shelf.code())
                : page(form, shelf, null, w);
    }

    @GetMapping("/{district}/office/words/{list}/{id}/edit")
    ModelAndView edit(@PathVariable String list, @PathVariable UUID id, @ModelAttribute("w") Wording w) {
        WordShelf shelf = shelf(list);
        WordShelf.Word word = shelf.word(id).orElseThrow(Refused::missing);
        shelf.mayRename(actor.current()).orForbid();
        Form form =
                Form.blank().with("id", null).with("version", word.version()).with("name", word.name());
        shelf.fill(id, form);
        return page(form, shelf, word, w);
    }

    @PostMapping("/{district}/office/words/{list}/{id}")
    ModelAndView rename(
            @PathVariable String list,
            @PathVariable UUID id,
            Form form,
            @ModelAttribute("w") Wording w,
            @ModelAttribute("frame") PageFrame frame) {
        WordShelf shelf = shelf(list);
        WordShelf.Word word = shelf.word(id).orElseThrow(Refused::missing);
        shelf.mayRename(actor.current()).orForbid();
        Optional<Localized> name = form.localized("name", Form.LINE);
        Optional<Boolean> renamed = form.submit(() -> {
            shelf.change(actor.current(), id, name.orElseThrow(), form);
            return true;
        });
        if (renamed.isPresent() && !form.isFaulty()) {
            return SeeOther.at(frame.at(HOME) + "#" + shelf.code());
        }
        return page(form.isStale() ? form.with("version", word.version()) : form, shelf, word, w);
    }

    private ModelAndView page(Form form, WordShelf shelf, WordShelf.@Nullable Word word, Wording w) {
        ModelAndView page = form.on("programmes/word");
        page.addObject("shelf", shelf.code());
        page.addObject("word", word);
        page.addObject(
                "parents",
                categories.tree().entries().stream()
                        .map(entry -> Choice.of(entry.category().id().value(), w.plain(entry.path())))
                        .toList());
        page.addObject(
                "things",
                Stream.of(Category.Thing.values())
                        .map(thing -> Choice.of(thing.name(), w.reason(thing.label())))
                        .toList());
        return page;
    }

    private WordShelf shelf(String code) {
        return shelves.stream()
                .filter(shelf -> shelf.code().equals(code))
                .findFirst()
                .orElseThrow(Refused::missing);
    }
}
