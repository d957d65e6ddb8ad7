package org.gongjian.programmes.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gongjian.district.Localized;
import org.gongjian.district.Verdict;
import org.gongjian.frame.Form;
import org.gongjian.identity.Actor;
import org.gongjian.programmes.Audience;
import org.gongjian.programmes.AudienceId;
import org.gongjian.programmes.Audiences;
import org.gongjian.programmes.Tag;
import org.gongjian.programmes.TagId;
import org.gongjian.programmes.Tags;
import org.springframework.stereotype.Component;

/** One of the lists of words on the office's page, whatever room keeps it. */
interface WordShelf {

    /** One word; {@code depth} is 0 except in a tree. */
    record Word(UUID id, Localized name, int depth, int version) {}

    /** How it is called in addresses and messages. */
    String code();

    List<Word> words();

    default Optional<Word> word(UUID id) {
        return words().stream().filter(word -> word.id().equals(id)).findFirst();
    }

    Verdict mayAdd(Actor actor);

    Verdict mayRename(Actor actor);

    /** Reads what else the form says beside the name. */
    void add(Actor by, UUID id, Localized name, Form form);

    void rename(Actor by, UUID id, Localized name, int version);

    /** Renames it, and reads what else the form says. */
    default void change(Actor by, UUID id, Localized name, Form form) {
        rename(by, id, name, form.version());
    }

    /** Fills in what the form asks beside the name. */
    default void fill(UUID id, Form form) {}

    @Component
    record TagShelf(Tags tags) implements WordShelf {

        @Override
        public String code() {
            return "tags";
        }

        @Override
        public List<Word> words() {
            return tags.all().stream()
                    .map(tag -> new Word(tag.id().value(), tag.name(), 0, tag.version()))
                    .toList();
        }

        @Override
        public Verdict mayAdd(Actor actor) {
            return tags.mayAdd(actor);
        }

        @Override
        public Verdict mayRename(Actor actor) {
            return tags.mayRename(actor);
        }

        @Override
        public void add(Actor by, UUID id, Localized name, Form form) {
            tags.add(by, new TagId(id), name);
        }

        @Override
        public void rename(Actor by, UUID id, Localized name, int version) {
            tags.rename(by, new Tag(new TagId(id), name, version));
        }
    }

    @Component
    record AudienceShelf(Audiences audiences) implements WordShelf {

        @Override
        public String code() {
            return "audiences";
        }

        @Override
        public List<Word> words() {
            return audiences.all().stream()
                    .map(audience -> new Word(audience.id().value(), audience.name(), 0, audience.version()))
                    .toList();
        }

        @Override
        public Verdict mayAdd(Actor actor) {
            return audiences.mayAdd(actor);
        }

        @Override
        public Verdict mayRename(Actor actor) {
            return audiences.mayRename(actor);
        }

        @Override
        public void add(Actor by, UUID id, Localized name, Form form) {
            audiences.add(by, new AudienceId(id), name);
        }

        @Override
        public void rename(Actor by, UUID id, Localized name, int version) {
            audiences.rename(by, new Audience(new AudienceId(id), name, version));
        }
    }
}
